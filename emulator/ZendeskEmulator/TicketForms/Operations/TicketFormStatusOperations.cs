using System.Globalization;
using ZendeskEmulator.CustomStatuses;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.TicketForms.Operations;

/// <summary>The custom statuses that tickets of a form may have, read and set from the form or from the status.</summary>
internal static class TicketFormStatusOperations
{
    private const string OfForm = "/api/v2/ticket_forms/{ticket_form_id}/ticket_form_statuses";
    private const string OneOfForm = $"{OfForm}/{{ticket_form_status_id}}";
    private const string OfStatus = "/api/v2/custom_statuses/{custom_status_id}/ticket_form_statuses";
    private const string Path = "/api/v2/ticket_form_statuses";
    private const string Name = "ticket_form_statuses";
    private const int MaxOfCall = 300;

    private static readonly BodyShape<Pair> PairShape = new BodyShape<Pair>()
        .Integer("ticket_form_id", (pair, id) => pair.FormId = id)
        .Integer("custom_status_id", (pair, id) => pair.StatusId = id);

    private static readonly RequestInput<Input> Body = RequestInput<Input>.Body(
        "",
        new BodyShape<Input>().Objects("ticket_form_status", input => input.Add(), PairShape),
        () => new Input(),
        (input, action) => input.Pairs.Count is 0 or > MaxOfCall
            ? Errors.InvalidAttribute("ticket_form_status", input.Pairs.Count == 0 ? "must be present" : "has too many items", action)
            : null);

    private static readonly RequestInput<Input> Ids = RequestInput<Input>.Body(
        "", new BodyShape<Input>().TextsOrList("id", (input, ids) => input.Ids = ids), () => new Input());

    public static readonly IReadOnlyList<Operation> All =
    [
        Get(Path, "ListTicketFormStatuses", $"{Name}/index", List),
        Get($"{Path}/show_many", "ShowManyTicketFormStatuses", $"{Name}/show_many", ShowMany),
        Get(OfForm, "TicketFormTicketFormStatuses", $"{Name}/index", ListOfForm),
        Post(OfForm, "CreateTicketFormStatuses", $"{Name}/create", Body, CreateForForm, Render).For(CallerRole.Admin).Assuming(71),
        Put(OfForm, "UpdateTicketFormStatuses", $"{Name}/update", Body, ReplaceOfForm, Render).For(CallerRole.Admin).Assuming(71),
        Delete(OfForm, "DeleteTicketFormStatuses", $"{Name}/destroy", Ids, RemoveOfForm, NoContent).For(CallerRole.Admin),
        Put(OneOfForm, "UpdateTicketFormStatusById", $"{Name}/update", Body, UpdateOne, Render).For(CallerRole.Admin).Assuming(71),
        Delete(OneOfForm, "DeleteTicketFormStatusById", $"{Name}/destroy", RemoveOne, NoContent).For(CallerRole.Admin),
        Post(OfStatus, "CreateTicketFormStatusesForCustomStatus", $"{Name}/create", Body, CreateForStatus, Render)
            .For(CallerRole.Admin).Assuming(71),
    ];

    private static Response List(RequestContext request)
    {
        var statuses = request.State.Get<Records<TicketFormStatus>>();
        return request.Query["ticket_form_id"] is { } text && long.TryParse(text, CultureInfo.InvariantCulture, out var formId)
            ? Show(request, statuses.Of(TicketFormStatus.Form, formId))
            : Show(request, statuses.Ascending(0));
    }

    private static Response ShowMany(RequestContext request) => IdList.Read(request.Query, request.Action, out var list) is { } bad
        ? bad
        : Show(request, list.Find(request.State.Get<Records<TicketFormStatus>>().Find, _ => null));

    private static Response ListOfForm(RequestContext request) => HasForm(request.State, request.PathId(0))
        ? Show(request, request.State.Get<Records<TicketFormStatus>>().Of(TicketFormStatus.Form, request.PathId(0)))
        : Errors.RecordNotFound;

    private static Outcome<TicketFormStatus[]> CreateForForm(RequestContext request, in AccountWrite write, Input input)
    {
        var formId = request.PathId(0);
        return Add(write, input.Pairs.ConvertAll(pair => (formId, pair.StatusId ?? 0)));
    }

    private static Outcome<TicketFormStatus[]> CreateForStatus(RequestContext request, in AccountWrite write, Input input)
    {
        var statusId = request.PathId(0);
        return Add(write, input.Pairs.ConvertAll(pair => (pair.FormId ?? 0, statusId)));
    }

    /// <summary>The statuses sent become the form's only ones.</summary>
    private static Outcome<TicketFormStatus[]> ReplaceOfForm(RequestContext request, in AccountWrite write, Input input)
    {
        var formId = request.PathId(0);
        var wanted = input.Pairs.ConvertAll(pair => (formId, pair.StatusId ?? 0));
        var added = Add(write, wanted);
        if (added.Error is null)
        {
            foreach (var stored in write.Get<Records<TicketFormStatus>>().Of(TicketFormStatus.Form, formId))
            {
                if (!wanted.Contains((formId, stored.StatusId)))
                {
                    write.Remove(stored);
                }
            }
        }
        return added;
    }

    private static Outcome<TicketFormStatus[]> UpdateOne(RequestContext request, in AccountWrite write, Input input)
    {
        if (FindOne(request, write.State) is not { } stored)
        {
            return Errors.RecordNotFound;
        }
        var statusId = input.Pairs[0].StatusId ?? stored.StatusId;
        if (write.Get<Records<CustomStatus>>().Find(statusId) is null)
        {
            return Errors.RecordNotFound;
        }
        if (Find(write.Get<Records<TicketFormStatus>>(), stored.FormId, statusId) is { } other && other.Id != stored.Id)
        {
            var errors = new FieldErrors();
            errors.Taken("custom_status_id", "Custom status");
            return errors;
        }
        return new[] { write.PutIfChanged(stored, stored with { StatusId = statusId }) };
    }

    private static Outcome<TicketFormStatus> RemoveOne(RequestContext request, in AccountWrite write)
    {
        if (FindOne(request, write.State) is not { } stored)
        {
            return Errors.RecordNotFound;
        }
        write.Remove(stored);
        return stored;
    }

    private static Outcome<TicketFormStatus[]> RemoveOfForm(RequestContext request, in AccountWrite write, Input input)
    {
        if (!HasForm(write.State, request.PathId(0)))
        {
            return Errors.RecordNotFound;
        }
        var gone = write.Get<Records<TicketFormStatus>>().Of(TicketFormStatus.Form, request.PathId(0))
            .Where(status => input.Ids.Contains(status.Id.ToString(CultureInfo.InvariantCulture))).ToArray();
        foreach (var status in gone)
        {
            write.Remove(status);
        }
        return gone;
    }

    private static Outcome<TicketFormStatus[]> Add(in AccountWrite write, List<(long FormId, long StatusId)> pairs)
    {
        var (state, statuses) = (write.State, write.Get<Records<CustomStatus>>());
        if (pairs.Exists(pair => !HasForm(state, pair.FormId) || statuses.Find(pair.StatusId) is null))
        {
            return Errors.RecordNotFound;
        }
        var stored = write.Get<Records<TicketFormStatus>>();
        var result = new List<TicketFormStatus>();
        foreach (var (formId, statusId) in pairs.Distinct())
        {
            result.Add(Find(stored, formId, statusId) ?? write.Create(new TicketFormStatus { FormId = formId, StatusId = statusId }));
        }
        return result.ToArray();
    }

    private static TicketFormStatus? Find(Records<TicketFormStatus> statuses, long formId, long statusId) =>
        statuses.Of(TicketFormStatus.Form, formId).FirstOrDefault(status => status.StatusId == statusId);

    private static bool HasForm(AccountState state, long id) => state.Get<Records<TicketForm>>().Find(id) is not null;

    private static TicketFormStatus? FindOne(RequestContext request, AccountState state) =>
        state.Get<Records<TicketFormStatus>>().Find(request.PathId(1)) is { } status && status.FormId == request.PathId(0) ? status : null;

    private static Response Render(RequestContext request, in Outcome<TicketFormStatus[]> outcome) => Show(request, outcome.Record);

    private static PlainListResponse<TicketFormStatus> Show(RequestContext request, IEnumerable<TicketFormStatus> statuses) =>
        new(Name, [.. statuses], TicketFormStatus.Schema.Json.WriterFor(request.State, []));

    private sealed class Input
    {
        public List<Pair> Pairs { get; } = [];

        public List<string> Ids { get; set; } = [];

        public Pair Add()
        {
            var pair = new Pair();
            Pairs.Add(pair);
            return pair;
        }
    }

    private sealed class Pair
    {
        public long? FormId { get; set; }

        public long? StatusId { get; set; }
    }
}
