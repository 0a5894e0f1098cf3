using ZendeskEmulator.BusinessRules;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Triggers.Operations;

/// <summary>Triggers: they change tickets at once.</summary>
internal static class TriggerResource
{
    private const string Path = "/api/v2/triggers";
    private const string One = $"{Path}/{{trigger_id}}";

    public static readonly Rules<Trigger> Rules = new()
    {
        Validate = TriggerRules.Validate,
        Put = TriggerRules.Put,
        Delete = TriggerRules.Delete,
    };

    private static readonly RuleLists<Trigger> Lists = new(OfCategory);
    private static readonly ManyRules<Trigger> Many = new(Rules);
    private static readonly Crud<Trigger> Crud = new(Rules, "rules/triggers");

    public static readonly Resource Resource = new("triggers")
    {
        Kinds = [Trigger.Schema.Kind, TriggerRevision.Schema.Kind],
        Seeds = [Crud.Seed((triggers, sent) => triggers.Ascending(0).FirstOrDefault(known => known.Title == sent.Title))],
        Operations =
        [
            Get(Path, "ListTriggers", "rules/triggers/index", Lists.All)
                .Approximated("a new account has none; Zendesk's has seven, which send emails")
                .Noting("filters active, category_id; sort_by, sort_order by offset; sort by cursor; sideloads are ignored"),
            Crud.Create(Path, "CreateTrigger").For(CallerRole.Admin).Assuming(149, 150)
                .Approximated("emails, targets and webhooks are not sent; of notifications there are those to users and groups"),
            Get($"{Path}/active", "ListActiveTriggers", "rules/triggers/active", Lists.Active)
                .Noting("filter category_id; sort_by, sort_order by offset; sort by cursor"),
            Get($"{Path}/definitions", "ListTriggerActionConditionDefinitions", "rules/triggers/definitions", TriggerDefinitions.Handle)
                .Noting("the conditions and actions that the emulator has"),
            Delete(
                $"{Path}/destroy_many",
                "DeleteManyTriggers",
                "rules/triggers/destroy_many",
                ManyRules<Trigger>.Ids,
                Many.Delete,
                NoContent).For(CallerRole.Admin).Assuming(148),
            Put(
                $"{Path}/reorder",
                "ReorderTriggers",
                "rules/triggers/reorder",
                ReorderTriggers.Order,
                ReorderTriggers.Handle,
                Crud<Trigger>.Render).For(CallerRole.Admin).Assuming(150),
            Get($"{Path}/search", "SearchTriggers", "rules/triggers/search", Lists.Search).Assuming(148)
                .Noting("finds parts of titles; filters active, category_id; sort_by, sort_order"),
            Put(
                $"{Path}/update_many",
                "UpdateManyTriggers",
                "rules/triggers/update_many",
                ManyRules<Trigger>.Changes,
                Many.Update,
                ManyRules<Trigger>.Render).For(CallerRole.Admin).Noting("position and active alone").Assuming(148),
            Crud.Show(One, "GetTrigger"),
            Crud.Update(One, "UpdateTrigger").For(CallerRole.Admin).Assuming(149, 150),
            Crud.Delete(One, "DeleteTrigger").For(CallerRole.Admin),
            Get($"{One}/revisions", "ListTriggerRevisions", "rules/trigger_revisions/index", TriggerRevisions.List)
                .Approximated("without diffs").Assuming(149),
            Get(
                $"{One}/revisions/{{trigger_revision_id}}",
                "TriggerRevision",
                "rules/trigger_revisions/show",
                TriggerRevisions.Show).Assuming(149),
        ],
    };

    private static Predicate<Trigger>? OfCategory(QueryText query) =>
        BodyValue.TryReadId(query["category_id"] ?? "", out var id) ? trigger => trigger.CategoryId == id : null;
}
