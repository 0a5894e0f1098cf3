using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.IncrementalExports.Operations;

public sealed class SampleExportTests
{
    [Fact]
    public async Task A_sample_has_fifty_rows_at_most()
    {
        using var account = await ExportAccount.NewAsync();
        for (var i = 0; i < 3; i++)
        {
            await account.SeedAsync(i * 30, 30);
            await account.AdvanceAsync(1);
        }
        await account.AdvanceAsync(120);

        var response = await account.GetAsync("/api/v2/incremental/users/sample?start_time=0&per_page=1000");

        Assert.Equal(50, response.Ids("users").Length);
        Assert.False(response.Json.Flag("end_of_stream"));
    }

    [Theory]
    [InlineData("users")]
    [InlineData("organizations")]
    [InlineData("tickets")]
    public async Task Every_export_has_a_sample(string name)
    {
        using var account = await ExportAccount.NewAsync();
        await account.CreateOrganizationAsync("\"name\":\"Space Corps\"");
        await account.Test.PostAsync("/api/v2/tickets", """{"ticket":{"comment":{"body":"Help"}}}""");
        await account.AdvanceAsync(120);

        var response = await account.GetAsync($"/api/v2/incremental/{name}/sample.json?start_time=0");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Single(response.Ids(name));
        Assert.True(response.Json.Flag("end_of_stream"));
    }

    [Fact]
    public async Task A_sample_of_an_unknown_resource_is_404()
    {
        using var account = await ExportAccount.NewAsync();

        var response = await account.GetAsync("/api/v2/incremental/planets/sample?start_time=0");

        Assert.Equal(HttpStatusCode.NotFound, response.Status);
    }
}
