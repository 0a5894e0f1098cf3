using Xunit;
using ZendeskEmulator.Tests.Exports;
using ZendeskEmulator.Tests.Storage;
using ZendeskEmulator.Tests.Views;
using static ZendeskEmulator.Tests.Automations.AutomationAccount;

namespace ZendeskEmulator.Tests.Automations;

/// <summary>Whatever happens to an account, its automations go on.</summary>
public sealed class AutomationScheduleTests
{
    [Theory]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.LiteDb)]
    public async Task After_a_restart(Store store)
    {
        using var folder = new TemporaryFolder(store);
        var ticket = await EmulatorLife.RunAsync(folder, async account =>
        {
            account.Account.Clock.Freeze(QuarterPast);
            var created = await account.CreateTicketAsync(""" "subject":"x" """);
            await account.SolveAsync(created);
            await account.DeleteAsync($"{ListPath}/{(await account.GetAsync(ListPath)).Ids("automations")[2]}");
            return created;
        });

        await EmulatorLife.RunAsync(folder, async account =>
        {
            await account.AdvanceAsync(97);

            Assert.Equal("closed", await account.StatusAsync(ticket));
            Assert.Equal(2, (await account.GetAsync(ListPath)).Ids("automations").Length);
            return ticket;
        });
        await EmulatorLife.RunAsync(folder, async account =>
        {
            Assert.Equal(-1, (await account.AuditsAsync(ticket))[^1].Number("author_id"));
            return ticket;
        });
    }

    [Fact]
    public async Task After_a_snapshot_is_restored()
    {
        using var account = await NewFrozenAsync();
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);
        await account.SolveAsync(ticket);
        await account.Account.Snapshots.SaveAsync("solved");
        await account.AdvanceAsync(97);

        await account.Account.Snapshots.RestoreAsync("solved");
        Assert.Equal("solved", await account.StatusAsync(ticket));
        await account.AdvanceAsync(97);

        Assert.Equal("closed", await account.StatusAsync(ticket));
    }

    [Fact]
    public async Task In_a_fork()
    {
        using var account = await NewFrozenAsync();
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);
        await account.SolveAsync(ticket);
        await account.Account.Snapshots.SaveAsync("solved");

        using var fork = new TestAccount(await account.Account.Snapshots.ForkAsync("solved"));
        await fork.AdvanceAsync(97);

        Assert.Equal("closed", await fork.StatusAsync(ticket));
        Assert.Equal("solved", await account.StatusAsync(ticket));
    }

    [Theory]
    [InlineData("?ids=new")]
    [InlineData("?ids=keep")]
    public async Task After_an_import(string query)
    {
        using var from = await NewFrozenAsync();
        await from.SolveAsync(await from.CreateTicketAsync(""" "subject":"x" """));
        var export = (await from.GetAsync("/_emulator/export")).Body;
        using var to = await NewFrozenAsync();

        await ExportTests.ImportAsync(to, export, query);
        await to.AdvanceAsync(97);

        Assert.Equal("closed", (await to.GetAsync("/api/v2/tickets")).Json.GetProperty("tickets")[0].Text("status"));
    }

    [Fact]
    public async Task After_a_reset_only_for_new_tickets()
    {
        using var account = await NewFrozenAsync();
        await account.SolveAsync(await account.CreateTicketAsync(""" "subject":"x" """));
        await account.Account.ResetAsync();
        Assert.Empty(account.Account.Clock.NextEvents);

        account.Account.Clock.Freeze(QuarterPast);
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);
        await account.SolveAsync(ticket);
        await account.AdvanceAsync(97);

        Assert.Equal("closed", await account.StatusAsync(ticket));
    }

    [Fact]
    public async Task When_the_clock_is_set_back()
    {
        using var account = await NewFrozenAsync();
        var ticket = await account.CreateTicketAsync(""" "subject":"x" """);
        await account.SolveAsync(ticket);
        await account.AdvanceAsync(1);

        account.Account.Clock.Set(QuarterPast.AddDays(-30));
        await account.AdvanceAsync(24 * 35);

        Assert.Equal("closed", await account.StatusAsync(ticket));
    }

    [Fact]
    public async Task Beside_the_requests_of_others()
    {
        using var account = await NewFrozenAsync();
        var tickets = new List<long>();
        for (var i = 0; i < 20; i++)
        {
            tickets.Add(await account.CreateTicketAsync(""" "subject":"x" """));
            await account.SolveAsync(tickets[^1]);
        }

        var writers = tickets.Select(ticket =>
            account.PutAsync($"/api/v2/tickets/{ticket}", """{"ticket":{"comment":{"body":"thanks"}}}"""));
        var run = account.AdvanceAsync(97);
        await Task.WhenAll(writers);
        await run;
        await account.AdvanceAsync(97);

        foreach (var ticket in tickets)
        {
            Assert.Equal("closed", await account.StatusAsync(ticket));
            Assert.Single(await account.AuditsAsync(ticket), audit => audit.Number("author_id") == -1);
        }
    }
}
