using System.Globalization;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.Tags;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>
/// POST tickets/{id}/merge: a job that closes the sources with a comment and the tag closed_by_merge, and gives the target a
/// comment and their requesters as CCs (facts-tickets §2.10). Each source is an item.
/// </summary>
internal static class MergeTickets
{
    private const string Tag = "closed_by_merge";

    private static readonly BodyShape<Input> Shape = new BodyShape<Input>()
        .Integers("ids", (input, ids) => input.Ids = ids)
        .Integer("target", (input, id) => input.Target = id ?? 0)
        .Text("target_comment", (input, text) => input.TargetComment = text)
        .Text("source_comment", (input, text) => input.SourceComment = text)
        .Boolean("target_comment_is_public", (input, value) => input.TargetIsPublic = value)
        .Boolean("source_comment_is_public", (input, value) => input.SourceIsPublic = value);

    private static readonly BodyShape<Item> ItemShape = new BodyShape<Item>()
        .Integer("id", (item, id) => item.Id = id ?? 0)
        .Boolean("is_first", (item, value) => item.IsFirst = value);

    public static readonly RequestInput<BulkInput> Body = new("", (RequestContext request, out BulkInput items) =>
    {
        var input = new Input { Target = request.PathId(0) };
        items = new BulkInput([]);
        return request.ReadBody("", Shape, input) ?? Check(request, input, out items);
    });

    public static RawJson Run(in AccountWrite write, in JobItem item)
    {
        var one = item.Read(ItemShape, new Item());
        var merge = new Input();
        item.Shared?.ReadInto(Shape, merge);
        var tickets = write.Get<TicketCollection>();
        if (tickets.FindNumber(one.Id) is not { Status: not TicketStatus.Closed } source
            || tickets.FindNumber(merge.Target) is not { Status: not TicketStatus.Closed } target)
        {
            return TicketJobRows.NotUpdated(item, Errors.RecordNotFound.Reason);
        }
        var isPrivate = source.IsPrivate || target.IsPrivate;
        Close(write, source, target, merge, isPublic: merge.SourceIsPublic && !isPrivate, item.Caller);
        AddTo(write, target, source, merge, one.IsFirst, isPublic: merge.TargetIsPublic && !isPrivate, item.Caller);
        return TicketJobRows.Updated(source.Number);
    }

    private static Error? Check(RequestContext request, Input input, out BulkInput items)
    {
        items = new BulkInput([]);
        var tickets = request.State.Get<TicketCollection>();
        if (tickets.FindNumber(input.Target) is not { } target)
        {
            return Errors.RecordNotFound;
        }
        if (input.Ids is not { Count: > 0 } ids)
        {
            return Errors.InvalidAttribute("ids", "must be present", request.Action);
        }
        if (ids.Count > JobRules.MaxItems)
        {
            return Errors.TooManyValues;
        }
        if (ids.Contains(target.Number))
        {
            return TicketErrors.MergeRefused("SourceInvalid", string.Create(
                CultureInfo.InvariantCulture,
                $"You selected the same ticket as source and target: #{target.Number}. You cannot merge a ticket into itself."));
        }
        // Assumed A-77: the words for other tickets that cannot be merged.
        if (target.Status == TicketStatus.Closed)
        {
            return TicketErrors.MergeRefused("TargetInvalid", $"The target #{target.Number} is closed and cannot be merged into.");
        }
        if (ids.Find(id => tickets.FindNumber(id) is not { Status: not TicketStatus.Closed }) is not 0 and var wrong)
        {
            return TicketErrors.MergeRefused("SourceInvalid", $"The source #{wrong} is closed or does not exist and cannot be merged.");
        }
        items = ItemsOf(input, [.. ids.Distinct()]);
        return null;
    }

    private static BulkInput ItemsOf(Input input, long[] ids) => new(
        [.. ids.Select(id => RawJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteBoolean("is_first", id == ids[0]);
            json.WriteEndObject();
        }))],
        RawJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("target", input.Target);
            json.WriteString("target_comment", input.TargetComment);
            json.WriteString("source_comment", input.SourceComment);
            json.WriteBoolean("target_comment_is_public", input.TargetIsPublic);
            json.WriteBoolean("source_comment_is_public", input.SourceIsPublic);
            json.WriteEndObject();
        }));

    private static void Close(in AccountWrite write, Ticket source, Ticket target, Input merge, bool isPublic, Caller caller)
    {
        var setup = write.Get<TicketSetupCache>().Present;
        var closed = source with
        {
            Status = TicketStatus.Closed,
            CustomStatusId = setup.DefaultStatus(TicketWords.CategoryOf(TicketStatus.Closed)),
            Tags = TagSet.Of([.. source.Tags ?? [], Tag]),
            UpdatedAt = TicketStamp.OfUpdate(source.UpdatedAt, write.Now),
            GeneratedAt = write.Now,
        };
        // Assumed A-77: without a comment Zendesk writes one that names the other ticket.
        var text = string.IsNullOrWhiteSpace(merge.SourceComment)
            ? $"This request was closed and merged into request #{target.Number} \"{target.Subject}\"."
            : merge.SourceComment;
        var comment = new TicketComment { AuthorId = caller.UserId, Body = text, Public = isPublic };
        PutAudit(write, source, closed, target, comment, setup, caller);
    }

    private static void AddTo(in AccountWrite write, Ticket target, Ticket source, Input merge, bool isFirst, bool isPublic, Caller caller)
    {
        var isOther = source.RequesterId != target.RequesterId && !(target.EmailCcIds ?? []).Contains(source.RequesterId);
        var merged = target with
        {
            EmailCcIds = isOther ? [.. target.EmailCcIds ?? [], source.RequesterId] : target.EmailCcIds,
            IsPrivate = target.IsPrivate && !(isFirst && isPublic),
            UpdatedAt = TicketStamp.OfUpdate(target.UpdatedAt, write.Now),
            GeneratedAt = write.Now,
        };
        var text = string.IsNullOrWhiteSpace(merge.TargetComment)
            ? $"Request #{source.Number} \"{source.Subject}\" was closed and merged into this request."
            : merge.TargetComment;
        // One comment for all sources, with the files of the first one's thread (documented: attachments are copied).
        var comment = isFirst
            ? new TicketComment
            {
                AuthorId = caller.UserId,
                Body = text,
                Public = isPublic,
                Attachments = CommentUploads.AllOf(write.Get<TicketAuditCollection>().Of(source.Number)),
            }
            : null;
        PutAudit(write, target, merged, source, comment, write.Get<TicketSetupCache>().Present, caller);
    }

    private static void PutAudit(
        in AccountWrite write, Ticket before, Ticket after, Ticket other, TicketComment? comment, TicketSetup setup, Caller caller)
    {
        var people = new TicketPeople(write.State);
        var events = TicketChanges.Between(before, after, setup, []);
        if (!ReferenceEquals(before.EmailCcIds, after.EmailCcIds))
        {
            events.Add(new TicketEvent(
                TicketEventType.EmailCcChange,
                "",
                Array.ConvertAll(after.EmailCcIds ?? [], people.AddressOf),
                Array.ConvertAll(before.EmailCcIds ?? [], people.AddressOf)));
        }
        TicketSaving.PutAudit(write, after, new TicketAudit
        {
            TicketId = after.Number,
            CreatedAt = write.Now,
            AuthorId = caller.UserId,
            Via = TicketVia.Merge(other.Number, other.Subject),
            Comment = comment,
            Events = [.. events],
        });
    }

    private sealed class Input
    {
        public List<long>? Ids { get; set; }

        public long Target { get; set; }

        public string? TargetComment { get; set; }

        public string? SourceComment { get; set; }

        public bool TargetIsPublic { get; set; }

        public bool SourceIsPublic { get; set; }
    }

    private sealed class Item
    {
        public long Id { get; set; }

        public bool IsFirst { get; set; }
    }
}
