using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Brands;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Tags;
using ZendeskEmulator.TicketFields;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>The other properties of a ticket as a request leaves them, with the refusals of facts-tickets §2.4.</summary>
internal static class TicketPropertyRules
{
    private const string Invalid = "InvalidValue";

    public static void Apply(TicketDraft draft)
    {
        var (input, before) = (draft.Input, draft.Before);
        draft.Ticket = draft.Ticket with
        {
            Subject = input.Subject.Or(before?.Subject),
            ExternalId = Text(input.ExternalId, before?.ExternalId),
            Recipient = Text(input.Recipient, before?.Recipient),
            Type = TypeOf(draft),
            Priority = PriorityOf(draft),
        };
        ApplyFormAndBrand(draft);
        ApplyProblem(draft);
        ApplyDueDate(draft);
        ApplyFieldsAndTags(draft);
        ApplyStatus(draft);
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

    private static void ApplyFormAndBrand(TicketDraft draft)
    {
        var (input, ticket, before) = (draft.Input, draft.Ticket, draft.Before);
        var brandId = input.BrandId ?? before?.BrandId ?? draft.Setup.DefaultBrand;
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
        draft.Ticket = ticket with { BrandId = brandId, FormId = formId };
    }

    /// <summary>Only an incident belongs to a problem.</summary>
    private static void ApplyProblem(TicketDraft draft)
    {
        var (ticket, before) = (draft.Ticket, draft.Before);
        var problemId = draft.Input.ProblemId.IsSent ? draft.Input.ProblemId.Value ?? 0 : before?.ProblemId ?? 0;
        if (ticket.Type != TicketWords.Incident)
        {
            problemId = 0;
        }
        if (problemId != 0 && problemId != before?.ProblemId
            && draft.State.Get<TicketCollection>().FindNumber(problemId) is not { Type: TicketWords.Problem })
        {
            draft.Errors.Invalid("problem", "Problem");
            return;
        }
        draft.Ticket = ticket with { ProblemId = problemId };
    }

    /// <summary>Only a task is due; its time has whole seconds.</summary>
    private static void ApplyDueDate(TicketDraft draft)
    {
        var (ticket, sent) = (draft.Ticket, draft.Input.DueAt);
        var due = draft.Before?.DueAt;
        if (sent.IsSent)
        {
            due = string.IsNullOrWhiteSpace(sent.Value) ? null : TicketTimes.Parse(sent.Value);
            if (due is null && !string.IsNullOrWhiteSpace(sent.Value))
            {
                draft.Errors.Invalid("due_at", "Due at");
            }
        }
        draft.Ticket = ticket with { DueAt = ticket.Type == TicketWords.Task ? due : null };
    }

    private static void ApplyFieldsAndTags(TicketDraft draft)
    {
        var (input, before) = (draft.Input, draft.Before);
        var stored = before is null ? draft.Ticket.Tags : before.Tags;
        var tags = TagSet.Replace(stored, input.Tags);
        if (draft.Writer.IsBulk && (input.AdditionalTags ?? input.RemoveTags) is not null)
        {
            var removed = TagSet.Of(input.RemoveTags ?? []) ?? [];
            tags = TagSet.Replace(stored, [.. (tags ?? []).Concat(input.AdditionalTags ?? []).Except(removed)]);
        }
        var (values, all) = TicketFieldValues.Apply(
            draft.Setup, new FieldsAndTags(before?.Fields, stored), tags, input.Fields, draft.Errors);
        if (all?.Length > Math.Max(TextBounds.MaxItemsOf("tags"), stored?.Length ?? 0))
        {
            draft.Errors.Say("tags", string.Create(
                CultureInfo.InvariantCulture, $"Tags: is too long (maximum is {TextBounds.MaxItemsOf("tags")} tags)"));
        }
        draft.Ticket = draft.Ticket with { Fields = values, Tags = all };
    }

    private static void ApplyStatus(TicketDraft draft)
    {
        var (input, ticket, setup, before) = (draft.Input, draft.Ticket, draft.Setup, draft.Before);
        var asked = TicketWords.StatusOf(input.Status);
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
        var status = TicketLifeCycle.Decide(before?.Status, wanted, ticket.AssigneeId != 0);
        var category = TicketWords.CategoryOf(status);
        var kept = custom ?? setup.Status(before?.CustomStatusId ?? 0);
        draft.Ticket = ticket with
        {
            Status = status,
            CustomStatusId = kept?.Category == category ? kept.Id : setup.DefaultStatus(category),
        };
        if (TicketLifeCycle.Solves(before?.Status, status))
        {
            foreach (var field in TicketConditions.MissingToSolve(draft.Ticket, setup))
            {
                draft.Errors.OfTicketField($"{field.Title}: is required when solving a ticket", null, field.Name);
            }
        }
    }

    private static string? Text(Optional<string> sent, string? stored) =>
        !sent.IsSent ? stored : string.IsNullOrWhiteSpace(sent.Value) ? null : sent.Value;
}
