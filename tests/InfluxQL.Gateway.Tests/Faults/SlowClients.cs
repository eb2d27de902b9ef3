using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace InfluxQL.Gateway.Faults;

/// <summary>
/// Many clients that are as slow as they can be, in a process of their own: some send nothing, some a head or a body byte
/// by byte, some ask much and do not read it.
/// </summary>
internal sealed class SlowClients : IDisposable
{
    /// <summary>The argument that makes the program of the tests this.</summary>
    public const string Mode = "slow-clients";

    private const string Ready = "ready";

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly Process _process;

    private SlowClients(Process process)
    {
        _process = process;
    }

    /// <summary>Starts the process and waits until all are connected.</summary>
    public static async Task<SlowClients> StartAsync(Uri gateway, int count)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(SlowClients).Assembly.Location);
        start.ArgumentList.Add(Mode);
        start.ArgumentList.Add(gateway.Port.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(count.ToString(CultureInfo.InvariantCulture));
        var clients = new SlowClients(Process.Start(start)!);
        try
        {
            string? line = await clients._process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
            return line == Ready ? clients : throw new InvalidOperationException($"The slow clients did not connect: {line}");
        }
        catch
        {
            clients.Dispose();
            throw;
        }
    }

    /// <summary>What the process does; it is ended from outside.</summary>
    public static async Task<int> RunAsync(string port, string count)
    {
        var gateway = new IPEndPoint(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
        int number = int.Parse(count, CultureInfo.InvariantCulture);
        var sockets = new List<Socket>(number);
        for (int i = 0; i < number; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = 4096 };
            await socket.ConnectAsync(gateway);
            await socket.SendAsync(Opening(i));
            sockets.Add(socket);
        }

        Console.WriteLine(Ready);
        while (true)
        {
            await Task.Delay(s_pause);
            for (int i = 0; i < number; i++)
            {
                if (IsDripping(i))
                {
                    await DripAsync(sockets[i]);
                }
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static bool IsDripping(int client) => client % 4 is 1 or 2;

    private static byte[] Opening(int client) => (client % 4) switch
    {
        0 => [],
        1 => "GET /query?db=d&q=SELECT+value+FROM+cpu HTTP/1.1\r\nHost: x\r\nX-Slow: "u8.ToArray(),
        2 => "POST /write?db=d HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\ncpu value="u8.ToArray(),
        _ => "GET /query?db=d&q=SELECT+value+FROM+large HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray(),
    };

    private static async Task DripAsync(Socket socket)
    {
        try
        {
            await socket.SendAsync("1"u8.ToArray());
        }
        catch (SocketException)
        {
            // The gateway has had enough of this one.
        }
    }
}
