using System.Diagnostics.CodeAnalysis;

namespace Sample
{
    /// <summary>A client as an application has it.</summary>
    public class Database
    {
        /// <summary>Named in .editorconfig.</summary>
        public string Query(string text) => text;

        /// <summary>Says itself what it takes.</summary>
        public string Execute([StringSyntax("InfluxQL")] string text) => text;

        /// <summary>Takes any text.</summary>
        public string Log(string text) => text;
    }
}

#if NETSTANDARD
namespace System.Diagnostics.CodeAnalysis
{
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class StringSyntaxAttribute : Attribute
    {
        public StringSyntaxAttribute(string syntax)
        {
            Syntax = syntax;
        }

        public string Syntax { get; }
    }
}
#endif
