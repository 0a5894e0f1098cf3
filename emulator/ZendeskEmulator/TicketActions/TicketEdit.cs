using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.TicketActions;

/// <summary>The properties of a ticket that actions change. An id of 0 stands for null.</summary>
internal sealed record TicketEdit
{
    public string? Subject { get; init; }

    public string? Status { get; init; }

    public string? Type { get; init; }

    public string? Priority { get; init; }

    public long? AssigneeId { get; init; }

    public long? GroupId { get; init; }

    public long? CustomStatusId { get; init; }

    public long? BrandId { get; init; }

    public long? FormId { get; init; }

    /// <summary>All tags of the ticket afterwards.</summary>
    public string[]? Tags { get; init; }

    /// <summary>All people on copy afterwards.</summary>
    public long[]? EmailCcIds { get; init; }

    public long[]? FollowerIds { get; init; }

    /// <summary>The values of custom fields, each once.</summary>
    public IReadOnlyList<(long Field, TicketAction Value)> Fields { get; init; } = [];

    public EditedComment? Comment { get; init; }

    /// <summary>The properties as an update of a ticket sends them, except for the comment and the people on copy.</summary>
    public TicketInput ToInput() => new()
    {
        SentSubject = Text(Subject),
        Type = Text(Type),
        Priority = Text(Priority),
        AssigneeId = Id(AssigneeId),
        GroupId = Id(GroupId),
        Status = Status,
        CustomStatusId = CustomStatusId,
        BrandId = BrandId,
        FormId = FormId,
        Tags = Tags is null ? null : [.. Tags],
        Fields = Fields.Count == 0 ? null : [.. Fields.Select(field => (field.Field, SentValue.Of(field.Value.Text, field.Value.Items)))],
    };

    private static Optional<string> Text(string? text) => text is null ? default(Optional<string>) : text;

    private static Optional<long?> Id(long? id) => id is null ? default : new Optional<long?>(true, id == 0 ? null : id);
}

/// <summary>The comment of a macro.</summary>
/// <param name="Channel">The channel that it is for: channel:all.</param>
/// <param name="Body">Null when only the mode is set.</param>
/// <param name="Html">The HTML that was written; null for a plain text.</param>
internal sealed record EditedComment(string Channel, string? Body, string? Html, bool Public);
