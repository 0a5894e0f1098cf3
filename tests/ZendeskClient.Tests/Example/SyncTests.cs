using Example;
using Xunit;
using Zendesk.Tests.Bulk;

namespace Zendesk.Tests.Example;

public sealed class SyncTests
{
    [Theory]
    [InlineData("good", 0)]
    [InlineData("bad", 1)]
    public async Task The_exit_code_says_whether_every_row_is_in(string name, int code)
    {
        var server = new JobServer();
        using var client = server.Raw.NewClient();

        var exit = await server.Raw.RunAsync(new Sync(client).RunAsync(People(name), TestContext.Current.CancellationToken));

        Assert.Equal(code, exit);
    }

    [Fact]
    public async Task Failed_and_cancelled_syncs_have_their_own_exit_codes()
    {
        var server = RawServer.Answering(() => RawServer.Json(403, "{}"));
        using var client = server.NewClient();

        Assert.Equal(2, await new Sync(client).RunAsync(People("good"), TestContext.Current.CancellationToken));
        Assert.Equal(130, await new Sync(client).RunAsync(People("good"), new CancellationToken(canceled: true)));
    }

    private static List<Person> People(string name) =>
        [new Person(2, new UserInput
        {
            Name = "good",
            ExternalId = "crew-1",
        }), new Person(3, new UserInput { Name = name, ExternalId = "crew-2" })];
}
