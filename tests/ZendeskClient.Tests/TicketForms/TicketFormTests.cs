using Xunit;

namespace Zendesk.Tests.TicketForms;

public sealed class TicketFormTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_is_created_changed_copied_and_deleted()
    {
        using var client = await TestAccount.NewClientAsync();
        var field = await client.TicketFields.CreateAsync(
            new TicketFieldInput { Type = CustomFieldType.Text, Title = "Order" }, Cancellation);

        var created = await client.TicketForms.CreateAsync(
            new TicketFormInput { Name = "Returns", EndUserVisible = true, TicketFieldIds = [field.Id] }, Cancellation);
        var updated = await client.TicketForms.UpdateAsync(created.Id, new TicketFormInput { DisplayName = "Send it back" }, Cancellation);
        var copy = await client.TicketForms.CloneAsync(created.Id, Cancellation);
        await client.TicketForms.DeleteAsync(created.Id, Cancellation);

        Assert.Equal(("Returns", true, false), (created.Name, created.EndUserVisible, created.Default));
        Assert.Contains(field.Id, created.TicketFieldIds!);
        Assert.Equal(("Returns", "Send it back"), (updated.Name, updated.DisplayName));
        Assert.NotEqual(created.Id, copy.Id);
        Assert.Contains(field.Id, copy.TicketFieldIds!);
        await Assert.ThrowsAsync<ZendeskNotFoundException>(() => client.TicketForms.GetAsync(created.Id, Cancellation));
    }

    [Fact]
    public async Task Forms_are_put_in_order_and_a_ticket_has_the_one_it_is_given()
    {
        using var client = await TestAccount.NewClientAsync();
        var standard = await client.TicketForms.ListAsync(cancellationToken: Cancellation)
            .FirstAsync(form => form.Default == true, Cancellation);
        var other = await client.TicketForms.CreateAsync(new TicketFormInput { Name = "Other", Active = true }, Cancellation);

        await client.TicketForms.ReorderAsync([other.Id, standard.Id], Cancellation);
        var ticket = await client.Tickets.CreateAsync(
            new TicketInput { Comment = new TicketCommentInput("x"), ["ticket_form_id"] = other.Id }, cancellationToken: Cancellation);

        var forms = await client.TicketForms.ListAsync(new ListOptions { PageSize = 1 }, Cancellation).ToListAsync(Cancellation);
        Assert.Equal(["Other", standard.Name], forms.OrderBy(form => form.Position).Select(form => form.Name));
        Assert.Equal(other.Id, ticket.TicketFormId);
    }

    [Fact]
    public async Task The_default_form_is_not_deleted()
    {
        using var client = await TestAccount.NewClientAsync();
        var standard = await client.TicketForms.ListAsync(cancellationToken: Cancellation)
            .FirstAsync(form => form.Default == true, Cancellation);

        await Assert.ThrowsAsync<ZendeskValidationException>(() => client.TicketForms.DeleteAsync(standard.Id, Cancellation));
    }
}
