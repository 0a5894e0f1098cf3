using System.Text.Json.Nodes;
using Xunit;

namespace Zendesk.Tests.TicketFields;

public sealed class TicketFieldTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_field_is_created_changed_listed_and_deleted()
    {
        using var client = await TestAccount.NewClientAsync();
        var before = (await client.TicketFields.CountAsync(Cancellation)).Value;

        var created = await client.TicketFields.CreateAsync(
            new TicketFieldInput { Type = CustomFieldType.Text, Title = "Order", VisibleInPortal = true }, Cancellation);
        var updated = await client.TicketFields.UpdateAsync(
            created.Id, new TicketFieldInput { Title = "Order number", Required = true }, Cancellation);
        var titles = await client.TicketFields.ListAsync(new ListOptions { PageSize = 2 }, Cancellation)
            .Select(field => field.Title).ToListAsync(Cancellation);
        await client.TicketFields.DeleteAsync(created.Id, Cancellation);

        Assert.Equal(
            (CustomFieldType.Text, "Order", "Order", true, false),
            (created.Type, created.Title, created.Description, created.VisibleInPortal, created.Required));
        Assert.Equal(("Order number", true), (updated.Title, updated.Required));
        Assert.Equal(before + 1, titles.Count);
        Assert.Contains("Subject", titles);
        Assert.Contains("Order number", titles);
        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.TicketFields.GetAsync(created.Id, Cancellation));
    }

    [Fact]
    public async Task Options_are_created_changed_and_deleted_and_tickets_have_their_values()
    {
        using var client = await TestAccount.NewClientAsync();
        var field = await client.TicketFields.CreateAsync(
            new TicketFieldInput
            {
                Type = CustomFieldType.Tagger,
                Title = "Product",
                Options = [new CustomFieldOptionInput { Name = "Printer", Value = "printer" }],
            },
            Cancellation);

        var added = await client.TicketFields.CreateOrUpdateOptionAsync(
            field.Id, new CustomFieldOptionInput { Name = "Scanner", Value = "scanner" }, Cancellation);
        var renamed = await client.TicketFields.CreateOrUpdateOptionAsync(
            field.Id, new CustomFieldOptionInput { Id = added.Id, Name = "Old scanner", Value = "scanner" }, Cancellation);
        var ticket = await client.Tickets.CreateAsync(
            new TicketInput
            {
                Comment = new TicketCommentInput("x"),
                CustomFields = new Dictionary<long, JsonNode?> { [field.Id] = "printer" },
            },
            cancellationToken: Cancellation);
        var names = await client.TicketFields.ListOptionsAsync(field.Id, cancellationToken: Cancellation)
            .Select(option => option.Name).ToListAsync(Cancellation);
        await client.TicketFields.DeleteOptionAsync(field.Id, added.Id, Cancellation);

        Assert.Equal("printer", Assert.Single(field.Options!).Value);
        Assert.Equal((added.Id, "Old scanner"), (renamed.Id, renamed.Name));
        Assert.Equal(["Printer", "Old scanner"], names);
        Assert.Equal(["printer"], ticket.Tags);
        Assert.Single((await client.TicketFields.GetAsync(field.Id, Cancellation)).Options!);
    }

    [Fact]
    public async Task One_of_Zendesks_own_fields_is_not_deleted()
    {
        using var client = await TestAccount.NewClientAsync();
        var subject = await client.TicketFields.ListAsync(cancellationToken: Cancellation)
            .FirstAsync(field => field.Type == "subject", Cancellation);

        await Assert.ThrowsAsync<ZendeskValidationException>(() => client.TicketFields.DeleteAsync(subject.Id, Cancellation));
        Assert.False(subject.Removable);
    }
}
