using System.Text.Json.Nodes;

namespace Zendesk;

/// <summary>The values of a ticket in a request; see <see cref="RecordInput"/>. A new one needs a comment.</summary>
public sealed class TicketInput : RecordInput
{
    /// <summary>The subject.</summary>
    public string? Subject { get => GetText("subject"); set => Set("subject", value); }

    /// <summary>A comment: the first of a new ticket, or a further one.</summary>
    public TicketCommentInput? Comment { get; set => Set("comment", (field = value)?.ToNode()); }

    /// <summary>The id of the requester. Zendesk's default: the caller.</summary>
    public long? RequesterId { get => GetNumber("requester_id"); set => Set("requester_id", value); }

    /// <summary>The requester by address. An unknown address creates an end user, who needs a name.</summary>
    public TicketRequester? Requester { get; set => Set("requester", (field = value)?.ToNode()); }

    /// <summary>The id of the assignee; null for an unassigned ticket.</summary>
    public long? AssigneeId { get => GetNumber("assignee_id"); set => Set("assignee_id", value); }

    /// <summary>The group in charge.</summary>
    public long? GroupId { get => GetNumber("group_id"); set => Set("group_id", value); }

    /// <summary>The id in another system.</summary>
    public string? ExternalId { get => GetText("external_id"); set => Set("external_id", value); }

    /// <summary>new, open, pending, hold, solved or closed.</summary>
    public string? Status { get => GetText("status"); set => Set("status", value); }

    /// <summary>low, normal, high or urgent. Once set it cannot be cleared.</summary>
    public string? Priority { get => GetText("priority"); set => Set("priority", value); }

    /// <summary>problem, incident, question or task.</summary>
    public string? Type { get => GetText("type"); set => Set("type", value); }

    /// <summary>The tags, which replace those that the ticket has.</summary>
    public IReadOnlyList<string>? Tags { get => GetTexts("tags"); set => SetTexts("tags", value); }

    /// <summary>The values of custom fields by their ids; other fields keep theirs.</summary>
    public IReadOnlyDictionary<long, JsonNode?>? CustomFields
    {
        get;
        set
        {
            field = value;
            Set("custom_fields", value is null ? null : new JsonArray([.. value.Select(one => (JsonNode)new JsonObject
            {
                ["id"] = one.Key,
                ["value"] = one.Value?.DeepClone(),
            })]));
        }
    }

    /// <summary>The same input, which Zendesk refuses with a conflict when the ticket has changed since a time.</summary>
    internal TicketInput IfUnchangedSince(DateTimeOffset stamp)
    {
        var safe = new TicketInput();
        safe.CopyFrom(this);
        safe.Set("safe_update", true);
        safe.Set(
            "updated_stamp",
            stamp.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        return safe;
    }
}

/// <summary>A comment that is written.</summary>
/// <param name="Body">The text.</param>
public sealed record TicketCommentInput(string Body)
{
    /// <summary>
    /// Whether the requester sees it; null, the default: as the ticket's first comment, which is public unless it says
    /// otherwise.
    /// </summary>
    public bool? Public { get; init; }

    /// <summary>Tokens of uploads (<see cref="Upload.Token"/>), whose files the comment gets. Default: empty.</summary>
    public IReadOnlyList<string> Uploads { get; init; } = [];

    internal JsonObject ToNode()
    {
        var node = new JsonObject { ["body"] = Body };
        if (Public is { } isPublic)
        {
            node["public"] = isPublic;
        }
        if (Uploads.Count > 0)
        {
            node["uploads"] = new JsonArray([.. Uploads.Select(token => (JsonNode)token)]);
        }
        return node;
    }
}

/// <summary>A requester by address.</summary>
/// <param name="Email">The address.</param>
/// <param name="Name">The name of a new user; null for a known one.</param>
public sealed record TicketRequester(string Email, string? Name = null)
{
    internal JsonObject ToNode()
    {
        var node = new JsonObject { ["email"] = Email };
        if (Name is not null)
        {
            node["name"] = Name;
        }
        return node;
    }
}
