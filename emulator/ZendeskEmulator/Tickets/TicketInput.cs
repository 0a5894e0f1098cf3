using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tickets;

/// <summary>The keys of a ticket in a request (facts-tickets §1.3, §1.4). Others are dropped, and named in a warning.</summary>
internal sealed class TicketInput
{
    public static readonly BodyShape<TicketInput> Shape = Keys(new BodyShape<TicketInput>());

    /// <summary>The keys of a ticket in a bulk call, where the id names it.</summary>
    public static readonly BodyShape<TicketInput> BulkShape =
        Keys(new BodyShape<TicketInput>().Anything("id", (_, _) => { }));

    private static BodyShape<TicketInput> Keys(BodyShape<TicketInput> shape) => shape
        .Text("subject", (ticket, value) => ticket.Note("subject").SentSubject = value)
        .Text("raw_subject", (ticket, value) => ticket.Note("subject").RawSubject = value)
        .Text("description", (ticket, value) => ticket.Description = value)
        .Object("comment", ticket => ticket.Comment ??= new CommentInput(), CommentInput.Shape)
        .Objects("comments", ticket => ticket.AddComment(), CommentInput.Shape)
        .Integer("requester_id", (ticket, value) => ticket.Note("requester_id").RequesterId = value)
        .Add("requester", PersonInput.ReadInto((ticket, person) => ticket.Note("requester_id").Requester = person))
        .Integer("submitter_id", (ticket, value) => ticket.SubmitterId = value)
        .Integer("assignee_id", (ticket, value) => ticket.Note("assignee_id").AssigneeId = value)
        .Text("assignee_email", (ticket, value) => ticket.Note("assignee_id").AssigneeEmail = value)
        .Integer("group_id", (ticket, value) => ticket.Note("group_id").GroupId = value)
        .Integer("organization_id", (ticket, value) => ticket.Note("organization_id").OrganizationId = value)
        .TextOrNumber("external_id", (ticket, value) => ticket.Note("external_id").ExternalId = value)
        .Text("type", (ticket, value) => ticket.Note("type").Type = value)
        .Text("priority", (ticket, value) => ticket.Note("priority").Priority = value)
        .Text("status", (ticket, value) => ticket.Note("status").Status = value)
        .Integer("custom_status_id", (ticket, value) => ticket.Note("custom_status_id").CustomStatusId = value)
        .Integer("ticket_form_id", (ticket, value) => ticket.Note("ticket_form_id").FormId = value)
        .Integer("brand_id", (ticket, value) => ticket.Note("brand_id").BrandId = value)
        .Integer("problem_id", (ticket, value) => ticket.Note("problem_id").ProblemId = value)
        .Text("due_at", (ticket, value) => ticket.Note("due_at").DueAt = value)
        .Text("recipient", (ticket, value) => ticket.Note("recipient").Recipient = value)
        .TextsOrList("tags", (ticket, value) => ticket.Note("tags").Tags = value)
        .TextsOrList("additional_tags", (ticket, value) => ticket.AdditionalTags = value)
        .TextsOrList("remove_tags", (ticket, value) => ticket.RemoveTags = value)
        .Add("custom_fields", SentTicketFields.Read)
        .Add("fields", SentTicketFields.Read)
        .Add("collaborators", PersonInput.ReadSeveralInto((ticket, people) => ticket.Collaborators = people))
        .Add("additional_collaborators", PersonInput.ReadSeveralInto((ticket, people) => ticket.AdditionalCollaborators = people))
        .Integers("collaborator_ids", (ticket, ids) => ticket.CollaboratorIds = ids)
        .Integers("email_cc_ids", (ticket, ids) => ticket.EmailCcIds = ids)
        .Integers("follower_ids", (ticket, ids) => ticket.FollowerIds = ids)
        .Objects("email_ccs", ticket => CopyInput.AddTo(ticket.EmailCcs ??= []), CopyInput.Shape)
        .Objects("followers", ticket => CopyInput.AddTo(ticket.Followers ??= []), CopyInput.Shape)
        .RawObject("metadata", (ticket, value) => ticket.Metadata = value)
        .Boolean("safe_update", (ticket, value) => ticket.SafeUpdate = value)
        .Text("updated_stamp", (ticket, value) => ticket.Stamp = value is null ? null : TicketTimes.Parse(value))
        .Integer("via_followup_source_id", (ticket, value) => ticket.FollowupSourceId = value)
        .Text("created_at", (ticket, value) => ticket.CreatedAt = value)
        .Text("updated_at", (ticket, value) => ticket.UpdatedAt = value)
        .Text("solved_at", (ticket, value) => ticket.SolvedAt = value)
        .Others((ticket, key) => ticket.Drop(key));

    private readonly List<string> sent = [];
    private List<string>? dropped;

    /// <summary>The properties that were sent, in their order, as events name them.</summary>
    public IReadOnlyList<string> Sent => sent;

    /// <summary>The key of the object that it was read from, for the names of dropped keys.</summary>
    public string Envelope { get; init; } = "ticket";

    /// <summary>Keys that are not taken, each with its path.</summary>
    public IReadOnlyList<string> Dropped => dropped ?? (IReadOnlyList<string>)[];

    /// <summary>The <c>subject</c>, unless there is a <c>raw_subject</c>.</summary>
    public Optional<string> SentSubject { get; set; }

    private Optional<string> RawSubject { get; set; }

    /// <summary>A raw_subject wins over a subject (documented).</summary>
    public Optional<string> Subject => RawSubject.IsSent ? RawSubject : SentSubject;

    public string? Description { get; set; }

    public CommentInput? Comment { get; set; }

    /// <summary>Of an import.</summary>
    public List<CommentInput>? Comments { get; set; }

    public Optional<long?> RequesterId { get; set; }

    public PersonInput? Requester { get; set; }

    public long? SubmitterId { get; set; }

    public Optional<long?> AssigneeId { get; set; }

    public string? AssigneeEmail { get; set; }

    public Optional<long?> GroupId { get; set; }

    public Optional<long?> OrganizationId { get; set; }

    public Optional<string> ExternalId { get; set; }

    public Optional<string> Type { get; set; }

    public Optional<string> Priority { get; set; }

    public string? Status { get; set; }

    public long? CustomStatusId { get; set; }

    public long? FormId { get; set; }

    public long? BrandId { get; set; }

    public Optional<long?> ProblemId { get; set; }

    public Optional<string> DueAt { get; set; }

    public Optional<string> Recipient { get; set; }

    /// <summary>Null when no tags were sent.</summary>
    public List<string>? Tags { get; set; }

    /// <summary>Only update_many uses it (documented).</summary>
    public List<string>? AdditionalTags { get; set; }

    /// <inheritdoc cref="AdditionalTags"/>
    public List<string>? RemoveTags { get; set; }

    /// <summary>The values of custom fields; null when none were sent.</summary>
    public List<(long Field, SentValue Value)>? Fields { get; set; }

    public List<PersonInput>? Collaborators { get; set; }

    public List<PersonInput>? AdditionalCollaborators { get; set; }

    public List<long>? CollaboratorIds { get; set; }

    public List<long>? EmailCcIds { get; set; }

    public List<long>? FollowerIds { get; set; }

    public List<CopyInput>? EmailCcs { get; set; }

    public List<CopyInput>? Followers { get; set; }

    /// <summary>True when the request sets followers or CCs.</summary>
    public bool NamesCopies => (Collaborators, AdditionalCollaborators, CollaboratorIds, EmailCcIds, FollowerIds, EmailCcs, Followers)
        is not (null, null, null, null, null, null, null);

    public RawJson? Metadata { get; set; }

    public bool SafeUpdate { get; set; }

    /// <summary>The <c>updated_stamp</c>; null without one, and for a text that is no instant.</summary>
    public DateTime? Stamp { get; set; }

    /// <summary>
    /// Whether the time at which a job was taken is the stamp of this item: documented of items that are not safe updates
    /// themselves, and of a change that all items share.
    /// </summary>
    public bool IsStampedByJob(bool isShared) => !SafeUpdate || (isShared && Stamp is null);

    public long? FollowupSourceId { get; set; }

    /// <summary>Of an end user: whether the request is solved.</summary>
    public bool Solved { get; set; }

    /// <summary>Of an import.</summary>
    public string? CreatedAt { get; set; }

    /// <inheritdoc cref="CreatedAt"/>
    public string? UpdatedAt { get; set; }

    /// <inheritdoc cref="CreatedAt"/>
    public string? SolvedAt { get; set; }

    /// <summary>Reads {"ticket":{…}}, and warns of ignored keys.</summary>
    public static Error? Read(RequestContext request, out TicketInput input)
    {
        input = new TicketInput();
        var error = request.ReadRecord("ticket", Shape, input);
        request.WarnOf(input.Dropped);
        return error;
    }

    public static readonly RequestInput<TicketInput> Body = new("ticket", Read);

    /// <summary>An update of the tags alone.</summary>
    public static TicketInput OfTags(List<string> tags, bool safeUpdate, DateTime? stamp) => new()
    {
        Tags = tags,
        SafeUpdate = safeUpdate,
        Stamp = stamp,
    };

    /// <summary>Notes that a property was sent.</summary>
    public TicketInput Note(string property)
    {
        if (!sent.Contains(property))
        {
            sent.Add(property);
        }
        return this;
    }

    private CommentInput AddComment()
    {
        var comment = new CommentInput();
        (Comments ??= []).Add(comment);
        return comment;
    }

    /// <summary>Notes a key that is not taken.</summary>
    public void Drop(string key)
    {
        dropped ??= [];
        if (dropped.Count < DroppedKeys.MaxNames)
        {
            dropped.Add(DroppedKeys.Name(Envelope, key));
        }
    }
}
