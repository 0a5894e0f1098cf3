using ZendeskEmulator.TicketForms;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.CustomStatuses.Operations;

/// <summary>Custom ticket statuses.</summary>
internal static class CustomStatusResource
{
    private const string Path = "/api/v2/custom_statuses";
    private const string One = $"{Path}/{{custom_status_id}}";
    private const int LongestLabel = 48;
    private const int MaxOfCategory = 100;

    private static readonly Crud<CustomStatus> Crud = new(new() { CreateDefaults = CreateDefaults, Validate = Validate, Delete = Delete })
    {
        Lists = new() { Filter = (statuses, query) => CustomStatusFilter.Of(statuses, query) },
    };

    public static readonly Resource Resource = new("custom_statuses")
    {
        Kinds = [CustomStatus.Schema.Kind],
        CreateDefaults = CreateDefaults,
        Seeds =
        [
            Crud.Seed((statuses, sent) => statuses.Ascending(0).FirstOrDefault(
                status => status.Category == sent.Category && status.AgentLabel == sent.AgentLabel)),
        ],
        Operations =
        [
            Crud.List(Path, "ListCustomStatuses").For(CallerRole.EndUser).Noting("filters status_categories, active, default"),
            Crud.Create(Path, "CreateCustomStatus").For(CallerRole.Admin).Assuming(71),
            Crud.Show(One, "ShowCustomStatus").For(CallerRole.EndUser),
            Crud.Update(One, "UpdateCustomStatus").For(CallerRole.Admin).Assuming(71),
            Crud.Delete(One, "DeleteCustomStatus").For(CallerRole.Admin).Assuming(71),
            Put(
                "/api/v2/custom_status/default",
                "BulkUpdateDefaultCustomStatus",
                "custom_status/default",
                DefaultStatuses.Body,
                DefaultStatuses.Handle,
                EmptyObject).For(CallerRole.Admin).Assuming(71),
        ],
    };

    private static void CreateDefaults(in AccountWrite write)
    {
        if (write.Get<Records<CustomStatus>>().Count == 0)
        {
            foreach (var status in StatusTexts.OfNewAccount)
            {
                write.Create(status with { });
            }
        }
    }

    // Assumed A-71: the wordings. That labels have 48 characters and a category 100 statuses is documented.
    private static Error? Validate(in RecordChange<CustomStatus> change, FieldErrors errors)
    {
        var draft = change.Draft;
        var statuses = change.Write.Get<Records<CustomStatus>>();
        if (!StatusTexts.Categories.Contains(draft.Category))
        {
            errors.Invalid("status_category", "Status category");
        }
        if (draft.EndUserLabel.Length == 0)
        {
            draft.EndUserLabel = draft.AgentLabel;
        }
        if (draft.AgentLabel.Length > LongestLabel)
        {
            errors.Say("agent_label", $"Agent label: is too long (maximum is {LongestLabel} characters)", "ValueTooLong");
        }
        if (draft.EndUserLabel.Length > LongestLabel)
        {
            errors.Say("end_user_label", $"End user label: is too long (maximum is {LongestLabel} characters)", "ValueTooLong");
        }
        if (change.Before is null && statuses.Ascending(0).Count(status => status.Category == draft.Category) >= MaxOfCategory)
        {
            errors.Say("base", $"There can be at most {MaxOfCategory} statuses of a category", "TooManyValues");
        }
        if (draft is { Default: true, Active: false } && draft.Category != "hold")
        {
            errors.Say("active", "Active: the default status of a category must be active", "InvalidValue");
        }
        return null;
    }

    private static Outcome<CustomStatus> Delete(in RecordChange<CustomStatus> change)
    {
        if (change.Draft.Default)
        {
            // Assumed A-71: a category keeps its default status.
            return FieldErrors.OfBase("The default status of a category cannot be deleted");
        }
        TicketFormStatus.ForgetStatus(change.Write, change.Draft.Id);
        change.Write.Remove(change.Draft);
        return change.Draft;
    }
}
