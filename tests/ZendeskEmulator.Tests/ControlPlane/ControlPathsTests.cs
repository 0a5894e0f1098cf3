using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.ControlPlane;

/// <summary>Which paths the control plane has, and what a wrong one gets.</summary>
public sealed class ControlPathsTests
{
    [Fact]
    public async Task An_unknown_path_of_the_control_plane_is_a_404_that_names_the_nearest()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.PostAsync("/_emulator/clock/advanse", "{}");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
        Assert.Equal(
            """{"error":{"code":"not_found","message":"The control plane has no /_emulator/clock/advanse. The nearest path is """
            + """/_emulator/clock/advance; GET /_emulator lists them all."}}""",
            response.Body);
    }

    [Fact]
    public async Task A_path_with_several_methods_names_them_all()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var response = await account.DeleteAsync("/_emulator/clock");

        Assert.Equal("/_emulator/clock takes GET or PUT, not DELETE.", response.Json.GetProperty("error").Text("message"));
    }

    [Fact]
    public async Task A_bad_account_name_is_reported_as_such()
    {
        using var account = await TestEmulator.NewAccountAsync();

        var look = await account.GetAsync("/_accounts/a_b/_emulator/limits");
        var change = await account.SendAsync(HttpMethod.Post, "/_accounts/a_b/_emulator/reset");

        Assert.All([look, change], response =>
        {
            Assert.Equal(HttpStatusCode.BadRequest, response.Status);
            Assert.StartsWith(
                "'a_b' is not an account name: it must be a DNS label",
                response.Json.GetProperty("error").Text("message"),
                StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/_emulator")]
    [InlineData("/_emulator/")]
    public async Task The_index_says_what_this_is_and_where_to_go(string path)
    {
        using var account = await TestEmulator.NewAccountAsync();

        var index = await account.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, index.Status);
        Assert.Equal("ZendeskEmulator", index.Json.Text("name"));
        Assert.Equal(account.Account.Name, index.Json.Text("account"));
        Assert.Contains($"owner@{account.Account.Name}.example/token:", index.Json.Text("try"), StringComparison.Ordinal);
        Assert.Contains(
            "POST /_emulator/clock/advance",
            index.Json.GetProperty("control_plane").EnumerateArray().Select(route => $"{route.Text("method")} {route.Text("path")}"));
    }
}
