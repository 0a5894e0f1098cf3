using ZendeskEmulator.Tags;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;

namespace ZendeskEmulator.TicketActions;

/// <summary>For which ticket, and by whom, actions are done.</summary>
/// <param name="Ticket">Null for no ticket in particular.</param>
/// <param name="CallerId">The user who applies the macro.</param>
/// <param name="CallerGroupId">The id of the caller's default group; null for a caller without groups.</param>
/// <param name="Fill">Puts values in place of the placeholders of a text.</param>
internal sealed record ActionScene(Ticket? Ticket, long CallerId, long? CallerGroupId, Func<string, string> Fill)
{
    /// <summary>Puts values in place of the placeholders of HTML.</summary>
    public Func<string, string> FillHtml { get; init; } = Fill;
}

/// <summary>What actions change in a ticket: those that leave it as it is change nothing. Pure.</summary>
// Assumed A-132: without a ticket, tags are added to none; an action that does not change the ticket is not in the result.
internal static class ActionChanges
{
    public static TicketEdit Of(ActionScene scene, IEnumerable<TicketAction> actions)
    {
        var edit = new TicketEdit();
        foreach (var action in actions)
        {
            edit = action.CustomFieldId is { } fieldId
                ? edit with { Fields = [.. edit.Fields.Where(known => known.Field != fieldId), (fieldId, action)] }
                : Do(scene, edit, action);
        }
        return scene.Ticket is { } ticket ? WithoutPresent(edit, ticket) : edit;
    }

    private static TicketEdit Do(ActionScene scene, TicketEdit edit, TicketAction action) => action.Field switch
    {
        ActionKinds.Subject => edit with { Subject = scene.Fill(action.Value) },
        ActionKinds.Status => edit with { Status = action.Value },
        ActionKinds.CustomStatus => edit with { CustomStatusId = IdOf(scene, action) },
        ActionKinds.Type => edit with { Type = action.Value },
        ActionKinds.Priority => edit with { Priority = action.Value },
        ActionKinds.Group => edit with { GroupId = IdOf(scene, action) },
        ActionKinds.Assignee => edit with { AssigneeId = IdOf(scene, action) },
        ActionKinds.Brand => edit with { BrandId = IdOf(scene, action) },
        ActionKinds.Form => edit with { FormId = IdOf(scene, action) },
        ActionKinds.SetTags => edit with { Tags = TagSet.Of([action.Value]) ?? [] },
        ActionKinds.AddTags => edit with { Tags = TagSet.Of([.. TagsOf(scene, edit), action.Value]) ?? [] },
        ActionKinds.RemoveTags => edit with { Tags = [.. TagsOf(scene, edit).Except(TagSet.Of([action.Value]) ?? [])] },
        ActionKinds.Copy => edit with { EmailCcIds = With(edit.EmailCcIds ?? scene.Ticket?.EmailCcIds, IdOf(scene, action)) },
        ActionKinds.Follower => edit with { FollowerIds = With(edit.FollowerIds ?? scene.Ticket?.FollowerIds, IdOf(scene, action)) },
        ActionKinds.Comment => edit with { Comment = CommentOf(scene, edit, action, isHtml: false) },
        ActionKinds.HtmlComment => edit with { Comment = CommentOf(scene, edit, action, isHtml: true) },
        ActionKinds.IsCommentPublic => edit with { Comment = (edit.Comment ?? NoComment) with { Public = action.Value == "true" } },
        _ => edit,
    };

    /// <summary>A comment without a text: the mode alone.</summary>
    private static readonly EditedComment NoComment = new("channel:all", null, null, Public: true);

    private static EditedComment CommentOf(ActionScene scene, TicketEdit edit, TicketAction action, bool isHtml)
    {
        var text = isHtml ? CommentTexts.WithoutScripts(scene.FillHtml(action.Value)) : scene.Fill(action.Value);
        return (edit.Comment ?? NoComment) with
        {
            Channel = action.Items is [var channel, _] ? channel : NoComment.Channel,
            Body = isHtml ? CommentTexts.TextOf(text) : text,
            Html = isHtml ? text : null,
        };
    }

    /// <summary>The id that a value names, 0 for none; null where no ticket or no group of the caller could say it.</summary>
    private static long? IdOf(ActionScene scene, TicketAction action) => action.Value switch
    {
        "" => 0,
        ActionKinds.CurrentUser => scene.CallerId,
        ActionKinds.CurrentGroups => scene.CallerGroupId,
        ActionKinds.Requester => scene.Ticket?.RequesterId,
        var text => BodyValue.TryReadId(text, out var id) ? id : null,
    };

    private static string[] TagsOf(ActionScene scene, TicketEdit edit) => edit.Tags ?? scene.Ticket?.Tags ?? [];

    private static long[]? With(long[]? ids, long? id) => id is { } known ? [.. (ids ?? []).Append(known).Distinct()] : ids;

    private static TicketEdit WithoutPresent(TicketEdit edit, Ticket ticket) => edit with
    {
        Subject = Unless(edit.Subject, ticket.Subject),
        Status = Unless(edit.Status, TicketWords.NameOf(ticket.Status)),
        Type = Unless(edit.Type, ticket.Type),
        Priority = Unless(edit.Priority, ticket.Priority),
        AssigneeId = Unless(edit.AssigneeId, ticket.AssigneeId),
        GroupId = Unless(edit.GroupId, ticket.GroupId),
        CustomStatusId = Unless(edit.CustomStatusId, ticket.CustomStatusId),
        BrandId = Unless(edit.BrandId, ticket.BrandId),
        FormId = Unless(edit.FormId, ticket.FormId),
        Tags = edit.Tags is { } tags && tags.SequenceEqual(ticket.Tags ?? []) ? null : edit.Tags,
        EmailCcIds = edit.EmailCcIds is { } ccs && ccs.SequenceEqual(ticket.EmailCcIds ?? []) ? null : edit.EmailCcIds,
        FollowerIds = edit.FollowerIds is { } ids && ids.SequenceEqual(ticket.FollowerIds ?? []) ? null : edit.FollowerIds,
    };

    private static string? Unless(string? text, string? present) => text == present ? null : text;

    private static long? Unless(long? id, long present) => id == present ? null : id;
}
