#!/bin/sh
# Builds a generated project of 1 000 files, of which 50 hold queries, with the analyzer of C#, and prints its share of the
# compilation. Without queries at all: code-analysis.sh 0. Needs the .NET SDK and the packages that the repository uses.
set -eu

queries=${1:-50}
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build -c Release -v quiet "$root/src/InfluxQL.CodeAnalysis/InfluxQL.CodeAnalysis.csproj" >"$work/tool.log" || { cat "$work/tool.log"; exit 1; }
bin=$root/src/InfluxQL.CodeAnalysis/bin/Release/netstandard2.0
packages=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')

cat >"$work/Generated.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <ReportAnalyzer>true</ReportAnalyzer>
    <RunAnalyzersDuringBuild>true</RunAnalyzersDuringBuild>
    <EnableNETAnalyzers>false</EnableNETAnalyzers>
    <UseSharedCompilation>false</UseSharedCompilation>
    <NoWarn>\$(NoWarn);IQL5001</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <Reference Include="$bin/InfluxQL.dll" />
    <Analyzer Include="$bin/InfluxQL.CodeAnalysis.dll" />
    <Analyzer Include="$bin/InfluxQL.dll" />
    <Analyzer Include="$packages/antlr4.runtime.standard/4.13.1/lib/netstandard2.0/Antlr4.Runtime.Standard.dll" />
    <Analyzer Include="$packages/superpower/3.2.1/lib/netstandard2.0/Superpower.dll" />
  </ItemGroup>
</Project>
PROJECT

awk -v queries="$queries" -v folder="$work" '
function line(file, text) { print text > file }
BEGIN {
  for (i = 0; i < 1000; i++) {
    file = folder "/C" i ".cs"
    line(file, "using System.Text;\nusing InfluxQL.Syntax;\n\nnamespace Generated.Part" int(i / 50) ";\n")
    line(file, "public sealed class C" i " : IComparable<C" i ">\n{")
    line(file, "    private readonly Dictionary<string, List<int>> _values = new(StringComparer.Ordinal);\n    private int _count;\n")
    line(file, "    public int CompareTo(C" i "? other) => other is null ? 1 : _count.CompareTo(other._count);\n")
    for (m = 0; m < 12; m++) {
      line(file, "    public string Method" m "(string name, IEnumerable<int> numbers)\n    {")
      line(file, "        var text = new StringBuilder(\"Name \" + name);\n        foreach (var group in numbers.Where(n => n > " m ").GroupBy(n => n % 7).OrderBy(g => g.Key))\n        {")
      line(file, "            if (!_values.TryGetValue(name, out var list))\n            {\n                _values.Add(name, list = new List<int>());\n            }\n")
      line(file, "            list.AddRange(group.Select(n => n + _count));\n            text.Append($\"{group.Key}: {string.Join(\", \", group)}; \").AppendLine(string.Format(\"{0} of {1}\", list.Count, name));\n        }\n")
      line(file, "        try\n        {\n            _count += int.Parse(name);\n        }\n        catch (FormatException exception)\n        {\n            Console.WriteLine(\"Cannot read \" + exception.Message);\n        }\n")
      line(file, "        return text.ToString();\n    }\n")
    }
    if (i < queries) {
      line(file, "    public void Queries(string host, int limit)\n    {")
      line(file, "        SyntaxTree.ParseText(\"SELECT mean(usage) FROM cpu WHERE time > now() - 1h GROUP BY time(1m), host fill(none)\");")
      line(file, "        SyntaxTree.ParseText($\"SELECT usage FROM cpu WHERE host = \u0027{host}\u0027 AND time > now() - 1h ORDER BY time DESC LIMIT {limit}\");")
      line(file, "        // lang=influxql\n        string show = \"SHOW TAG VALUES FROM cpu WITH KEY = host\";\n        Console.WriteLine(show);")
      line(file, "        SyntaxTree.ParseText(\"SELECT max(value) FROM \\\"disk\\\" WHERE path =~ /^\\\\/var/ AND time > now() - 1d GROUP BY time(10m)\" + (limit > 0 ? \" LIMIT 10\" : \"\"));\n    }")
    }
    line(file, "}")
    close(file)
  }
}'

# The first build loads everything that the operating system has not read yet; the second is measured.
for run in 1 2; do
  rm -rf "$work/bin" "$work/obj"
  dotnet build -v detailed -clp:PerformanceSummary -nologo "$work/Generated.csproj" >"$work/build.log" 2>&1 || { tail -20 "$work/build.log"; exit 1; }
done

# The compiler prints the seconds of each analyzer on all threads; MSBuild the milliseconds of the task that compiles.
csc=$(awk '$2 == "ms" && $3 == "Csc" { print $1 }' "$work/build.log")
own=$(awk '/InfluxQL.CodeAnalysis.InfluxQLAnalyzer/ { gsub(",", "."); for (i = 1; i <= NF; i++) if ($i ~ /^<?[0-9]+\.[0-9]+$/) { sub("<", "", $i); print $i; exit } }' "$work/build.log")
warnings=$(grep -c 'warning IQL' "$work/build.log" || true)
echo "files with queries: $queries of 1000; findings in the log: $warnings"
echo "compilation: $csc ms; analyzer: $own s (all threads)"
awk -v csc="$csc" -v own="$own" 'BEGIN { printf "share: %.2f %%\n", 100 * own * 1000 / csc }'
