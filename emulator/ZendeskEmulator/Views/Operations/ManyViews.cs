using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.Views.Operations;

/// <summary>update_many and destroy_many, which make no job (recorded).</summary>
// Assumed A-145: all of the views are changed, or none. An unknown view is 404.
internal static class ManyViews
{
    /// <summary>{"views":[{"id":1,"position":2}]}</summary>
    public static readonly RequestInput<Input> Changes = new("", (RequestContext request, out Input input) =>
    {
        var read = input = new Input();
        var shape = new BodyShape<Input>().RawObjects("views", (into, item) => into.Items.Add(item));
        if (request.ReadBody("", shape, read) is { } badBody)
        {
            return badBody;
        }
        if (read.Items.Count is 0 or > IdList.Largest)
        {
            return read.Items.Count == 0 ? Errors.InvalidAttribute("views", "must be present", request.Action) : Errors.TooManyValues;
        }
        var list = new BulkList<RecordInput<View>>("views", View.Schema.Json.OnUpdate, Errors.TooManyValues) { NamesRecords = true };
        return read.Items.Select(item => list.Check(item, request.Action)).FirstOrDefault(wrong => wrong is not null);
    });

    /// <summary>The ids of the query.</summary>
    public static readonly RequestInput<IdList> Ids = new(null, (RequestContext request, out IdList ids) =>
        IdList.Read(request.Query, request.Action, out ids)
            ?? (ids.Ids.Count == 0 ? Errors.InvalidAttribute("ids", "must be present", request.Action) : null));

    public static Outcome<View[]> Update(Rules<View> rules, RequestContext request, in AccountWrite write, Input input)
    {
        var saved = new Dictionary<long, View>();
        foreach (var item in input.Items)
        {
            var (target, values) = (new JobTarget(), new RecordInput<View>());
            item.ReadInto(JobTarget.Shape, target);
            item.ReadInto(View.Schema.Json.OnUpdate, values);
            if (ListViews.Find(request, write.State, target.IdOr(0)) is not { } stored)
            {
                return Errors.RecordNotFound;
            }
            var outcome = rules.Save(write, request.Caller, saved.GetValueOrDefault(stored.Id, stored), values);
            if (outcome.Error is { } refusal)
            {
                return refusal;
            }
            saved[stored.Id] = outcome.Record;
        }
        return saved.Values.ToArray();
    }

    public static Response Render(RequestContext request, in Outcome<View[]> outcome) => new PlainListResponse<View>(
        View.Schema.Name, outcome.Record, View.Schema.Json.WriterFor(request.State, outcome.Record));

    public static Outcome<View[]> Delete(Rules<View> rules, RequestContext request, in AccountWrite write, IdList ids)
    {
        var deleted = new List<View>();
        foreach (var id in ids.Ids.Distinct())
        {
            if (ListViews.Find(request, write.State, id) is not { } stored)
            {
                return Errors.RecordNotFound;
            }
            if (rules.Remove(write, request.Caller, stored).Error is { } refusal)
            {
                return refusal;
            }
            deleted.Add(stored);
        }
        return deleted.ToArray();
    }

    internal sealed class Input
    {
        public List<RawJson> Items { get; } = [];
    }
}
