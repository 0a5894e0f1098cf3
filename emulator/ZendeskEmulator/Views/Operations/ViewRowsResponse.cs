using System.Text.Json;
using ZendeskEmulator.Conditions;
using ZendeskEmulator.Groups;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Views.Operations;

/// <summary>{"rows":[{"ticket":{…},…}],"columns":[…],"view":{…},"groups":[…], …}: a view as a table.</summary>
// Assumed A-141: the keys of a row's ticket, and which groups are listed. The rest is documented.
internal sealed class ViewRowsResponse : Response
{
    private readonly View? stored;
    private readonly ViewColumn[] columns;
    private readonly ViewColumn[] inRow;
    private readonly ReadRow[] rows;
    private readonly PageTail tail;
    private readonly Group[] groups;
    private readonly Sideloads sideloads;
    private readonly WriteRecord<View> writeView;
    private readonly WriteRecord<Group> writeGroup;
    private readonly string path;
    private readonly QueryText query;

    /// <param name="shown">The view as it is shown.</param>
    /// <param name="stored">The view in the response; null for a preview, which has none.</param>
    /// <param name="read">Reads the page.</param>
    public ViewRowsResponse(RequestContext request, View shown, View? stored, Func<View, RecordPage<Ticket>> read)
        : base(200)
    {
        var state = request.State;
        var context = ConditionContext.Of(state, request.Caller, request.Account.Clock.UtcNow);
        var all = new ViewColumns(context.Setup);
        this.stored = stored;
        (path, query) = (request.Operation!.JsonPath(request), request.Query);
        columns = [.. all.OfView(shown)];
        inRow = all.Find(shown.GroupBy) is { } group && !Array.Exists(columns, column => column.Id == group.Id)
            ? [.. columns, group]
            : columns;
        (rows, tail) = state.ReadMany(() =>
        {
            var page = read(shown);
            return (page.Records.Select(ticket => ReadRow.Of(new ViewRow(ticket, state, context), inRow)).ToArray(), page.Tail);
        });
        var groupIds = rows.Select(row => row.Ticket.GroupId).Where(id => id != 0).Distinct();
        groups = stored is null ? [] : [.. state.Get<Records<Group>>().FindAll(groupIds)];
        sideloads = Sideloads.Read(request.Query)
            .AddUsers(state, rows.SelectMany(row => (long[])[row.Ticket.RequesterId, row.Ticket.AssigneeId]).Where(id => id != 0))
            .AddOrganizations(state, rows.Select(row => row.Ticket.OrganizationId).Where(id => id != 0));
        writeView = View.Schema.Json.WriterFor(state, [shown]);
        writeGroup = Group.Schema.Json.WriterFor(state, groups);
    }

    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WriteStartArray("rows");
        foreach (var row in rows)
        {
            WriteRow(json, row, links);
        }
        json.WriteEndArray();
        ViewExecutionJson.WriteColumns(json, "columns", columns, links);
        if (stored is not null)
        {
            json.WritePropertyName("view");
            writeView(json, stored, links);
            json.WriteStartArray("groups");
            foreach (var group in groups)
            {
                writeGroup(json, group, links);
            }
            json.WriteEndArray();
        }
        sideloads.Write(json, links);
        tail.Write(json, links, path, query);
        json.WriteEndObject();
    }

    private void WriteRow(Utf8JsonWriter json, ReadRow row, Links links)
    {
        json.WriteStartObject();
        for (var i = 0; i < inRow.Length; i++)
        {
            json.WritePropertyName(inRow[i].Id);
            WriteValue(json, row.Values[i]);
        }
        json.WritePropertyName("ticket"u8);
        WriteTicket(json, row, links);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case DateTime time:
                json.WriteStringValue(time);
                break;
            case string[] texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }
                json.WriteEndArray();
                break;
            case var other:
                throw new InvalidOperationException($"No row shows a {other.GetType().Name}.");
        }
    }

    private static void WriteTicket(Utf8JsonWriter json, ReadRow row, Links links)
    {
        var ticket = row.Ticket;
        json.WriteStartObject();
        json.WriteNumber("id"u8, ticket.Number);
        json.WriteString("subject"u8, ticket.Subject);
        json.WriteString("description"u8, row.Comments is [var first, ..] ? first.Comment!.Body : null);
        json.WriteString("status"u8, TicketWords.NameOf(ticket.Status));
        json.WriteString("type"u8, ticket.Type);
        json.WriteString("priority"u8, ticket.Priority);
        json.WriteString("url"u8, links.Record(TicketJson.Folder, ticket.Number));
        WriteLastComment(json, row.Comments is [.., var last] ? last : null);
        json.WriteEndObject();
    }

    private static void WriteLastComment(Utf8JsonWriter json, TicketAudit? audit)
    {
        if (audit?.Comment is not { } comment)
        {
            json.WriteNull("last_comment"u8);
            return;
        }
        json.WriteStartObject("last_comment"u8);
        json.WriteNumber("id"u8, audit.CommentId);
        json.WriteString("body"u8, comment.Body);
        json.WriteBoolean("public"u8, comment.Public);
        json.WriteNumber("author_id"u8, comment.AuthorId);
        json.WriteString("created_at"u8, audit.CreatedAt);
        json.WriteEndObject();
    }

    /// <summary>What a row shows, read together with its page: records that change meanwhile may not be durable yet.</summary>
    private sealed record ReadRow(Ticket Ticket, object?[] Values, TicketAudit[] Comments)
    {
        public static ReadRow Of(ViewRow row, ViewColumn[] columns) => new(
            row.Ticket,
            Array.ConvertAll(columns, column => column.Value(row)),
            Array.FindAll(row.Context.AuditsOf(row.Ticket.Number), audit => audit.Comment is not null));
    }
}
