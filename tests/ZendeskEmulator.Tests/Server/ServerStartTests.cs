using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace ZendeskEmulator.Tests.Server;

public sealed class ServerStartTests
{
    [Fact]
    public async Task The_address_with_its_port_the_data_file_and_the_credentials_are_printed_each_on_a_line()
    {
        using var folder = new TemporaryFolder();

        await using var server = await ServerProcess.ListenAsync(folder.DataFile);

        Assert.Equal(3, server.Output.Count);
        Assert.Matches("^Listening on http://127\\.0\\.0\\.1:[1-9][0-9]+$", server.Output.First());
        Assert.Equal($"Data file: {folder.DataFile}", server.Output.ElementAt(1));
        Assert.StartsWith("Credentials: owner@default.example/token:acct_default", server.Output.ElementAt(2), StringComparison.Ordinal);
        Assert.Empty(server.Errors);
        using var client = server.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetResponseAsync("/api/v2/users/me")).Status);
    }

    [Fact]
    public async Task A_setting_comes_from_the_environment()
    {
        using var folder = new TemporaryFolder();

        await using var server = await ServerProcess.ListenAsync(
            ["--urls=http://127.0.0.1:0"], ("Emulator__MaxAccounts", "1"), ("Emulator__DataFile", folder.DataFile));

        using var first = server.CreateClient("default");
        using var second = server.CreateClient("second");
        Assert.Equal(HttpStatusCode.OK, (await first.GetResponseAsync("/api/v2/users")).Status);
        var refused = await second.GetResponseAsync("/api/v2/users");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("MaxAccounts", refused.Body, StringComparison.Ordinal);
        Assert.Null(refused.Headers.RetryAfter);
        Assert.Equal(("1", "environment"), await SettingAsync(server, "MaxAccounts"));
    }

    [Fact]
    public async Task The_default_account_takes_no_place_before_its_first_request()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(folder.DataFile, "--Emulator:MaxAccounts=1");
        using var first = server.CreateClient("first");

        var response = await first.GetResponseAsync("/api/v2/users");

        Assert.Equal(HttpStatusCode.OK, response.Status);
    }

    [Fact]
    public async Task The_command_line_wins_over_the_environment()
    {
        using var folder = new TemporaryFolder();

        await using var server = await ServerProcess.ListenAsync(
            ["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile, "--Emulator:MaxAccounts=9"],
            ("Emulator__MaxAccounts", "8"));

        Assert.Equal(("9", "command line"), await SettingAsync(server, "MaxAccounts"));
        Assert.Equal(("true", "default"), await SettingAsync(server, "ControlPlane"));
    }

    [Fact]
    public async Task The_address_comes_from_ASPNETCORE_URLS()
    {
        using var folder = new TemporaryFolder();

        await using var server = await ServerProcess.ListenAsync(
            ["--Emulator:DataFile", folder.DataFile], ("ASPNETCORE_URLS", "http://127.0.0.1:0"));

        Assert.Equal("127.0.0.1", server.BaseUrl.Host);
    }

    [Fact]
    public async Task A_port_in_use_stops_the_start_with_one_line()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        await using var server = await ServerProcess.RunAsync(
            ["--urls", $"http://127.0.0.1:{port}", "--Emulator:DataFile", folder.DataFile]);

        await server.AssertRefusedAsync(port, "in use", "--urls http://127.0.0.1:0");
    }

    [Fact]
    public async Task At_Debug_a_request_without_an_operation_is_logged_with_Zendesks_name()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.ListenAsync(
            ["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile], ("Logging__LogLevel__Default", "Debug"));
        using var client = server.CreateClient();

        await client.GetResponseAsync("/api/v2/targets/12.json");
        await server.TerminateAsync();

        Assert.Contains(server.Output, line => line.EndsWith(
            "Account default: the emulator has no GET /api/v2/targets/{target_id} (ShowTarget).", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_log_level_stops_the_start_with_one_line()
    {
        using var folder = new TemporaryFolder();

        await using var server = await ServerProcess.RunAsync(
            ["--urls", "http://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile], ("Logging__LogLevel__Default", "Debgu"));

        await server.AssertRefusedAsync("Debgu");
    }

    [Fact]
    public async Task An_https_address_with_a_generated_certificate_is_served_and_its_CA_is_printed()
    {
        using var folder = new TemporaryFolder();

        await using var server = await ServerProcess.ListenAsync(
            ["--urls", "https://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile, "--Emulator:Tls:Mode", "Generated"]);
        var isHealthy = await IsHealthyAsync(server.BaseUrl);
        await using var clock = await ServerProcess.RunAsync(["clock", "--url", server.BaseUrl.ToString()]);

        Assert.Equal("https", server.BaseUrl.Scheme);
        Assert.Contains(
            $"CA for clients to trust: {folder.FileNamed("emulator-ca.pem")}, also at {server.BaseUrl}_emulator/ca.pem",
            server.Output);
        Assert.True(isHealthy);
        Assert.Equal(0, await clock.WaitForExitAsync());
    }

    [Fact]
    public async Task A_missing_certificate_stops_the_start_with_one_line()
    {
        using var folder = new TemporaryFolder();
        var missing = folder.FileNamed("missing.pem");

        await using var server = await ServerProcess.RunAsync(
            ["--urls", "https://127.0.0.1:0", "--Emulator:DataFile", folder.DataFile, "--Emulator:Tls:Certificate", missing]);

        await server.AssertRefusedAsync(missing);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("ftp://127.0.0.1:0")]
    public async Task An_invalid_address_stops_the_start_with_one_line(string url)
    {
        using var folder = new TemporaryFolder();

        await using var server = await ServerProcess.RunAsync(["--urls", url, "--Emulator:DataFile", folder.DataFile]);

        await server.AssertRefusedAsync(url);
    }

    [Fact]
    public async Task An_unknown_setting_stops_the_start_with_the_nearest_known_name()
    {
        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", "--Emulator:MaxAcounts=5"]);

        await server.AssertRefusedAsync("Emulator:MaxAcounts", "Emulator:MaxAccounts");
    }

    [Fact]
    public async Task An_unknown_setting_of_the_environment_stops_the_start_with_the_nearest_known_name()
    {
        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0"], ("Emulator__Durabilty", "Disk"));

        await server.AssertRefusedAsync("Durabilty", "Emulator:Durability");
    }

    [Theory]
    [InlineData("MaxAccounts", "many")]
    [InlineData("ControlPlane", "yes")]
    [InlineData("Durability", "Disc")]
    public async Task An_ill_typed_setting_stops_the_start_with_what_it_takes(string name, string value)
    {
        await using var server = await ServerProcess.RunAsync(["--urls", "http://127.0.0.1:0", $"--Emulator:{name}={value}"]);

        await server.AssertRefusedAsync($"Emulator:{name}", value);
    }

    [Theory]
    [InlineData("--url=http://127.0.0.1:0", "--urls")]
    [InlineData("--DataFile=x", "nearest")]
    [InlineData("run", "run")]
    [InlineData("--urls", "value")]
    public async Task An_unknown_argument_stops_the_start_with_one_line(string argument, string told)
    {
        await using var server = await ServerProcess.RunAsync([argument]);

        await server.AssertRefusedAsync(argument, told);
    }

    [Theory]
    [InlineData("http://localhost:99999")]
    [InlineData(";")]
    public async Task A_health_check_of_an_address_that_cannot_be_is_refused_in_one_line(string url)
    {
        await using var health = await ServerProcess.RunAsync(["--health", "--urls", url]);

        await health.AssertRefusedAsync("listen on");
    }

    private static async Task<(string? Value, string? Source)> SettingAsync(ServerProcess server, string name)
    {
        using var client = server.CreateClient();
        var info = await client.GetResponseAsync("/_emulator/info");
        var setting = info.Json.GetProperty("settings").EnumerateArray().Single(setting => setting.GetProperty("name").GetString() == name);
        return (setting.GetProperty("value").GetString(), setting.GetProperty("source").GetString());
    }

    /// <summary>Asks as an image's HEALTHCHECK does, more than once: a busy machine may take longer than its 3 seconds.</summary>
    private static async Task<bool> IsHealthyAsync(Uri url)
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await using var health = await ServerProcess.RunAsync(["--health", "--urls", url.ToString()]);
            if (await health.WaitForExitAsync() == 0)
            {
                return true;
            }
        }
        return false;
    }
}
