using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

/// <summary>The tool's commands at an address where something else listens: one line, and no stack trace.</summary>
public sealed class ForeignServerTests
{
    private const string Foreign = "is not one of this version's control plane";

    [Theory]
    [InlineData("limits", "{\"plan\":\"\\ud800\"}")]
    [InlineData("limits --json", "{\"plan\":\"\\ud800\"}")]
    [InlineData("limits", "{\"rules\":1}")]
    [InlineData("faults", "{}")]
    [InlineData("accounts", "[]")]
    [InlineData("accounts", "{\"accounts\":[],\"accounts\":[]}")]
    [InlineData("snapshot diff before", "{}")]
    [InlineData("seed small-company", "<html></html>")]
    [InlineData("seed small-company", "")]
    [InlineData("seed small-company", "{}")]
    [InlineData("watch --count 1", "data: {\n\n")]
    public async Task Responses_of_another_server_are_refused_in_one_line(string command, string body)
    {
        var address = Serve("200 OK", "application/json", body);

        await using var tool = await ServerProcess.RunAsync([.. command.Split(' '), "--url", address]);

        Assert.Equal(1, await tool.WaitForExitAsync());
        Assert.Equal($"The response from {address}/ {Foreign}.", Assert.Single(tool.Errors));
    }

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("{\"export\"")]
    [InlineData("")]
    public async Task An_export_from_another_server_leaves_the_file_as_it_was(string body)
    {
        using var folder = new TemporaryFolder();
        var file = folder.FileNamed("acme.ndjson");
        await File.WriteAllTextAsync(file, "an earlier export", TestContext.Current.CancellationToken);
        var address = Serve("200 OK", "text/html", body);

        await using var tool = await ServerProcess.RunAsync(["export", file, "--url", address]);

        await tool.AssertRefusedAsync($"The response from {address}/ {Foreign}.");
        Assert.Equal("an earlier export", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_error_of_another_server_is_refused_in_one_line()
    {
        var address = Serve("500 Error", "application/json", "{\"error\":{\"message\":\"\\ud800\"}}");

        await using var tool = await ServerProcess.RunAsync(["clock", "--url", address]);

        await tool.AssertRefusedAsync($"The response from {address}/ {Foreign}.");
    }

    [Fact]
    public async Task A_response_of_an_unknown_charset_is_refused_in_one_line()
    {
        var address = Serve("200 OK", "application/json; charset=klingon", "{}");

        await using var tool = await ServerProcess.RunAsync(["clock", "--url", address]);

        await tool.AssertRefusedAsync($"The response from {address}/ {Foreign}.");
    }

    [Fact]
    public async Task A_response_that_is_cut_off_is_refused_in_one_line()
    {
        var address = Serve("200 OK", "application/json", "{", missing: 100);

        await using var seed = await ServerProcess.RunAsync(["seed", "small-company", "--url", address]);

        await seed.AssertRefusedAsync($"No response from {address}/: The response ended prematurely");
    }

    /// <summary>A server that sends one response, and closes the connection.</summary>
    /// <param name="missing">How many bytes of the announced body are not sent.</param>
    private static string Serve(string status, string type, string body, int missing = 0)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = Task.Run(async () =>
        {
            using (listener)
            {
                using var client = await listener.AcceptTcpClientAsync(cancellation);
                await using var stream = client.GetStream();
                // Else the end of the connection could overtake the response.
                await ReadRequestAsync(stream, cancellation);
                await stream.WriteAsync(
                    Encoding.UTF8.GetBytes(
                        $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {body.Length + missing}\r\n"
                        + $"Connection: close\r\n\r\n{body}"),
                    cancellation);
            }
        }, cancellation);
        return $"http://{listener.LocalEndpoint}";
    }

    private static async Task ReadRequestAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var text = "";
        var buffer = new byte[4096];
        // A GET ends with its head, a POST with the last chunk of its body.
        var end = "\r\n\r\n";
        while (!text.EndsWith(end, StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer, cancellation);
            if (count == 0)
            {
                return;
            }
            text += Encoding.ASCII.GetString(buffer, 0, count);
            end = text.StartsWith("POST", StringComparison.Ordinal) ? "\r\n0\r\n\r\n" : end;
        }
    }
}
