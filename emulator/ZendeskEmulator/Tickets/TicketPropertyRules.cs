using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Brands;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Tags;
using ZendeskEmulator.TicketFields;

namespace ZendeskEmulator.Tickets;

/// <summary>The other properties of a ticket as a request leaves them, with the refusals of facts-tickets §2.4.</summary>
internal static class TicketPropertyRules
{
    private const string Invalid = "InvalidValue";

    public static void Apply(TicketDraft draft)
    {
        var (input, before) = (draft.Input, draft.Before);
        var (type, priority) = (TypeOf(draft), PriorityOf(draft));
        var (formId, brandId) = FormAndBrandOf(draft);
        var (problemId, dueAt) = (ProblemOf(draft, type), DueAtOf(draft, type));
        var (fields, tags) = FieldsAndTagsOf(draft);
        var (status, customStatusId) = StatusOf(draft);
        draft.Ticket = draft.Ticket with
        {
            Subject = input.Subject.Or(before?.Subject),
            ExternalId = Text(input.ExternalId, before?.ExternalId),
            Recipient = Text(input.Recipient, before?.Recipient),
            Type = type,
            Priority = priority,
            FormId = formId,
            BrandId = brandId,
            ProblemId = problemId,
            DueAt = dueAt,
            Fields = fields,
            Tags = tags,
            Status = status,
            CustomStatusId = customStatusId,
        };
        CheckSolution(draft);
    }

    private static string? TypeOf(TicketDraft draft)
    {
        if (Text(draft.Input.Type, null) is not { } sent)
        {
            return draft.Input.Type.IsSent ? null : draft.Before?.Type;
        }
        if (TicketWords.TypeOf(sent) is { } type)
        {
            return type;
        }
        // Assumed A-73: the pattern of the error is that of a wrong priority, which was recorded.
        draft.Errors.OfTicketField("Type: is invalid", Invalid, draft.Setup.NameOf(TicketFieldTypes.Type));
        return null;
    }

    private static string? PriorityOf(TicketDraft draft)
    {
        var stored = draft.Before?.Priority;
        if (Text(draft.Input.Priority, null) is not { } sent)
        {
            if (draft.Input.Priority.IsSent && stored is not null)
            {
                draft.Errors.Say("priority", "Priority: cannot be reset");
            }
            return stored;
        }
        if (TicketWords.PriorityOf(sent) is { } priority)
        {
            return priority;
        }
        draft.Errors.OfTicketField("Priority: is invalid", Invalid, draft.Setup.NameOf(TicketFieldTypes.Priority));
        return stored;
    }

    private static (long Form, long Brand) FormAndBrandOf(TicketDraft draft)
    {
        var (input, before) = (draft.Input, draft.Before);
        var brandId = input.BrandId ?? before?.BrandId
            ?? (draft.Writer.IsEndUser ? PortalRules.BrandOf(draft.State) : draft.Setup.DefaultBrand);
        var formId = input.FormId ?? before?.FormId ?? draft.Setup.DefaultForm;
        // Assumed A-73: the wordings for a brand and a form that a ticket cannot have.
        if (brandId != before?.BrandId && draft.State.Get<Records<Brand>>().Find(brandId) is not { IsDeleted: false, Active: true })
        {
            draft.Errors.Invalid("brand", "Brand");
        }
        if (formId != before?.FormId && (draft.Setup.Form(formId) is not { Active: true } form || !form.IsInBrand(brandId)))
        {
            draft.Errors.Invalid("ticket_form", "Ticket form");
        }
        return (formId, brandId);
    }

    /// <summary>Only an incident belongs to a problem.</summary>
    private static long ProblemOf(TicketDraft draft, string? type)
    {
        var stored = draft.Before?.ProblemId ?? 0;
        var problemId = type != TicketWords.Incident ? 0
            : draft.Input.ProblemId.IsSent ? draft.Input.ProblemId.Value ?? 0
            : stored;
        if (problemId != 0 && problemId != stored
            && draft.State.Get<TicketCollection>().FindNumber(problemId) is not { Type: TicketWords.Problem })
        {
            draft.Errors.Invalid("problem", "Problem");
        }
        return problemId;
    }

    /// <summary>Only a task is due; its time has whole seconds.</summary>
    private static DateTime? DueAtOf(TicketDraft draft, string? type)
    {
        var sent = draft.Input.DueAt;
        var due = draft.Before?.DueAt;
        if (sent.IsSent)
        {
            due = string.IsNullOrWhiteSpace(sent.Value) ? null : TicketTimes.Parse(sent.Value);
            if (due is null && !string.IsNullOrWhiteSpace(sent.Value))
            {
                draft.Errors.Invalid("due_at", "Due at");
            }
        }
        return type == TicketWords.Task ? due : null;
    }

    private static FieldsAndTags FieldsAndTagsOf(TicketDraft draft)
    {
        var (input, before) = (draft.Input, draft.Before);
        var stored = before is null ? draft.Ticket.Tags : before.Tags;
        var tags = TagSet.Replace(stored, input.Tags);
        if (draft.Writer.IsBulk && (input.AdditionalTags ?? input.RemoveTags) is not null)
        {
            var removed = TagSet.Of(input.RemoveTags ?? []) ?? [];
            tags = TagSet.Replace(stored, [.. (tags ?? []).Concat(input.AdditionalTags ?? []).Except(removed)]);
        }
        var fields = draft.Writer.IsEndUser ? PortalRules.EditableFields(draft) : input.Fields;
        var after = TicketFieldValues.Apply(draft.Setup, new FieldsAndTags(before?.Fields, stored), tags, fields, draft.Errors);
        if (after.Tags?.Length > Math.Max(TextBounds.MaxItemsOf("tags"), stored?.Length ?? 0))
        {
            draft.Errors.Say("tags", string.Create(
                CultureInfo.InvariantCulture, $"Tags: is too long (maximum is {TextBounds.MaxItemsOf("tags")} tags)"));
        }
        return after;
    }

    private static (TicketStatus Status, long CustomStatus) StatusOf(TicketDraft draft)
    {
        var (input, setup, before) = (draft.Input, draft.Setup, draft.Before);
        var asked = draft.Writer.IsEndUser
            ? PortalRules.StatusAfter(before, input, draft.Writer.Caller.UserId)
            : TicketWords.StatusOf(input.Status);
        if (input.Status is not null && asked is null)
        {
            draft.Errors.OfTicketField("Status: is invalid", Invalid, setup.NameOf(TicketFieldTypes.Status));
        }
        var custom = input.CustomStatusId is { } id ? setup.Status(id) : null;
        if (input.CustomStatusId is not null && custom is null)
        {
            draft.Errors.OfTicketField("Ticket status: is invalid", Invalid, setup.NameOf(TicketFieldTypes.CustomStatus));
        }
        // A custom status takes precedence over a status, except closed, which has no custom statuses.
        var wanted = asked == TicketStatus.Closed || custom is null ? asked : TicketWords.StatusOf(custom.Category);
        var status = TicketLifeCycle.Decide(before?.Status, wanted, draft.Ticket.AssigneeId != 0);
        var category = TicketWords.CategoryOf(status);
        var kept = custom ?? setup.Status(before?.CustomStatusId ?? 0);
        return (status, kept?.Category == category ? kept.Id : setup.DefaultStatus(category));
    }

    private static void CheckSolution(TicketDraft draft)
    {
        // What is required to solve a ticket is required of agents.
        if (draft.Writer.IsEndUser || !TicketLifeCycle.Solves(draft.Before?.Status, draft.Ticket.Status))
        {
            return;
        }
        foreach (var field in TicketConditions.MissingToSolve(draft.Ticket, draft.Setup))
        {
            draft.Errors.OfTicketField($"{field.Title}: is required when solving a ticket", null, field.Name);
        }
    }

    private static string? Text(Optional<string> sent, string? stored) =>
        !sent.IsSent ? stored : string.IsNullOrWhiteSpace(sent.Value) ? null : sent.Value;
}
