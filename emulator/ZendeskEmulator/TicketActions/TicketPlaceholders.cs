using System.Globalization;
using System.Net;
using ZendeskEmulator.DynamicContent;
using ZendeskEmulator.Groups;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.TicketActions;

/// <summary>The values of the placeholders that are used most: of a ticket, of the current user, and dynamic content.</summary>
/// <param name="ticket">Null without a ticket: its placeholders stay in the text.</param>
internal sealed class TicketPlaceholders(AccountState state, Ticket? ticket, long callerId, string baseUrl)
{
    private const string OfField = "ticket_field_";

    private readonly UserCollection users = state.Get<UserCollection>();

    /// <summary>The text with values in place of its placeholders.</summary>
    public string Fill(string text) => Placeholders.Fill(text, ValueOf);

    // Assumed A-132: the values are texts, so their markup is escaped.
    /// <summary>The HTML with values in place of its placeholders.</summary>
    public string FillHtml(string html) => Placeholders.Fill(
        html,
        name => ValueOf(name) is { } value ? WebUtility.HtmlEncode(value).Replace("\n", "<br>", StringComparison.Ordinal) : null);

    private string? ValueOf(string name) => name.Split('.', 2) switch
    {
        ["current_user", var property] => PersonOf(callerId, property),
        ["dc", var identifier] => DynamicContentOf(identifier),
        ["ticket", var property] when ticket is not null => PropertyOf(ticket, property),
        _ => null,
    };

    private string? PropertyOf(Ticket known, string property) => property switch
    {
        "id" => Number(known.Number),
        "title" => known.Subject ?? "",
        "description" => state.Get<TicketCollection>().View(known).Description ?? "",
        "external_id" => known.ExternalId ?? "",
        "status" => Capital(TicketWords.NameOf(known.Status)),
        "priority" => Capital(known.Priority),
        "ticket_type" => Capital(known.Type),
        "tags" => string.Join(' ', known.Tags ?? []),
        "link" => $"{baseUrl}/hc/requests/{Number(known.Number)}",
        "group.name" => state.Get<Records<Group>>().Find(known.GroupId)?.Name ?? "",
        "organization.name" => state.Get<Records<Organization>>().Find(known.OrganizationId)?.Name ?? "",
        _ when property.StartsWith(OfField, StringComparison.Ordinal) => FieldOf(known, property[OfField.Length..]),
        _ => property.Split('.', 2) switch
        {
            ["requester", var of] => PersonOf(known.RequesterId, of),
            ["assignee", var of] => PersonOf(known.AssigneeId, of),
            _ => null,
        },
    };

    private string? FieldOf(Ticket known, string id) =>
        BodyValue.TryReadId(id, out var fieldId) && state.Get<TicketSetupCache>().Present.Field(fieldId) is { IsCustom: true } field
            ? TicketFieldValues.Tell(field, known.Fields) ?? ""
            : null;

    /// <summary>A property of a user; empty for no user.</summary>
    private string? PersonOf(long id, string property)
    {
        var user = users.Find(id);
        var names = (user?.Name ?? "").Split(' ', 2);
        return property switch
        {
            "id" => user is null ? "" : Number(id),
            "name" => user?.Name ?? "",
            "first_name" => names[0],
            "last_name" => names.Length == 2 ? names[1] : "",
            "email" => user is null ? "" : users.View(user).Email ?? "",
            _ => null,
        };
    }

    private string? DynamicContentOf(string identifier) =>
        state.Get<Records<DynamicContentItem>>().FindBy(DynamicContentItem.ByIdentifier, identifier) is { } item
            ? Array.Find(state.Get<Records<DynamicContentVariant>>().OfOwner(item.Id), variant => variant.Default)?.Content
            : null;

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Capital(string? word) => string.IsNullOrEmpty(word) ? "" : $"{char.ToUpperInvariant(word[0])}{word[1..]}";
}
