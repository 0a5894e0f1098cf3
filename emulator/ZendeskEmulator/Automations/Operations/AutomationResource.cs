using ZendeskEmulator.BusinessRules;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Automations.Operations;

/// <summary>Automations: they change tickets by the account's clock.</summary>
internal static class AutomationResource
{
    private const string Path = "/api/v2/automations";
    private const string One = $"{Path}/{{automation_id}}";

    private static readonly Rules<Automation> Rules = new()
    {
        CreateDefaults = CreateDefaults,
        Validate = AutomationRules.Validate,
        Delete = AutomationRules.Delete,
    };

    private static readonly RuleLists<Automation> Lists = new();
    private static readonly ManyRules<Automation> Many = new(Rules);

    private static readonly Crud<Automation> Crud = new(Rules, "rules/automations") { Find = Find };

    public static readonly Resource Resource = new("automations")
    {
        Kinds = [Automation.Schema.Kind],
        CreateDefaults = CreateDefaults,
        Seeds = [Crud.Seed((automations, sent) => automations.Ascending(0).FirstOrDefault(known => known.Title == sent.Title))],
        Operations =
        [
            Get(Path, "ListAutomations", "rules/automations/index", Lists.All)
                .Noting("filter active; sort_by, sort_order by offset; sort by cursor; sideloads are ignored").Assuming(146),
            Crud.Create(Path, "CreateAutomation").For(CallerRole.Admin).Assuming(147, 148)
                .Approximated("emails, targets and webhooks are not sent; of notifications there are those to users and groups"),
            Get($"{Path}/active", "ListActiveAutomations", "rules/automations/active", Lists.Active)
                .Noting("sort_by, sort_order by offset; sort by cursor"),
            Delete(
                $"{Path}/destroy_many",
                "BulkDeleteAutomations",
                "rules/automations/destroy_many",
                ManyRules<Automation>.Ids,
                Many.Delete,
                NoContent).For(CallerRole.Admin).Assuming(148),
            Get($"{Path}/search", "SearchAutomations", "rules/automations/search", Lists.Search)
                .Noting("finds parts of titles; filter active; sort_by, sort_order").Assuming(148),
            Put(
                $"{Path}/update_many",
                "UpdateManyAutomations",
                "rules/automations/update_many",
                ManyRules<Automation>.Changes,
                Many.Update,
                ManyRules<Automation>.Render).For(CallerRole.Admin).Noting("position and active alone").Assuming(148),
            Crud.Show(One, "ShowAutomation"),
            Crud.Update(One, "UpdateAutomation").For(CallerRole.Admin).Assuming(148),
            Crud.Delete(One, "DeleteAutomation").For(CallerRole.Admin),
        ],
    };

    private static Automation? Find(RequestContext request, AccountState state) =>
        state.Get<Records<Automation>>().Find(request.Id) is { Deleted: false } automation ? automation : null;

    private static void CreateDefaults(in AccountWrite write)
    {
        // Deleted automations of a new account leave marks.
        if (!write.Get<Records<Automation>>().WithUnlisted.Ascending(0).Any())
        {
            foreach (var automation in DefaultAutomations.OfNewAccount)
            {
                write.Create(automation with { });
            }
        }
    }
}
