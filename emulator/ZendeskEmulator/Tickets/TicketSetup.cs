using ZendeskEmulator.Accounts;
using ZendeskEmulator.Brands;
using ZendeskEmulator.CustomStatuses;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;
using ZendeskEmulator.TicketFields;
using ZendeskEmulator.TicketForms;

namespace ZendeskEmulator.Tickets;

/// <summary>The fields, forms, statuses and brands of an account as of one moment.</summary>
internal sealed class TicketSetup
{
    private readonly Dictionary<long, TicketField> byId;
    private readonly Dictionary<long, CustomStatus> statuses;
    private readonly Dictionary<long, TicketForm> forms;

    public TicketSetup(TicketField[] fields, CustomStatus[] statuses, TicketForm[] forms, Brand[] brands)
    {
        Stamp = StampOf([.. fields, .. statuses, .. forms, .. brands]);
        byId = fields.ToDictionary(field => field.Id);
        this.statuses = statuses.ToDictionary(status => status.Id);
        this.forms = forms.ToDictionary(form => form.Id);
        Custom = Array.FindAll(fields, field => field is { IsCustom: true, Active: true });
        Tagged = Array.FindAll(Custom, field => field.Options is { Length: > 0 } || field.Tag is not null);
        Fields = fields;
        DefaultForm = Array.Find(forms, form => form.Default)?.Id ?? 0;
        DefaultBrand = Array.Find(brands, brand => brand.Default)?.Id ?? 0;
    }

    /// <summary>
    /// A different number for every state of the setup, also after a restart. It is part of the ETag of every ticket.
    /// </summary>
    public ulong Stamp { get; }

    public TicketField[] Fields { get; }

    /// <summary>The active fields of the account's own, which every ticket shows.</summary>
    public TicketField[] Custom { get; }

    /// <summary>The fields whose values are linked to tags.</summary>
    public TicketField[] Tagged { get; }

    public long DefaultForm { get; }

    public long DefaultBrand { get; }

    public TicketField? Field(long id) => byId.GetValueOrDefault(id);

    public CustomStatus? Status(long id) => statuses.GetValueOrDefault(id);

    public TicketForm? Form(long id) => forms.GetValueOrDefault(id);

    /// <summary>The default status of a category; 0 when there is none.</summary>
    public long DefaultStatus(string category)
    {
        foreach (var status in statuses.Values)
        {
            if (status.Default && status.Category == category)
            {
                return status.Id;
            }
        }
        return 0;
    }

    /// <summary>One of Zendesk's own fields as errors name it.</summary>
    public TicketFieldName NameOf(string type) =>
        Array.Find(Fields, field => field.Type == type)?.Name ?? new TicketFieldName(0, TicketFieldTypes.ClassOf(type));

    private static ulong StampOf(ReadOnlySpan<TimedRecord> records)
    {
        var tag = EntityTag.Start;
        foreach (var record in records)
        {
            tag = tag.With((ulong)record.Id).With((ulong)record.Version);
        }
        return tag.High;
    }
}

/// <summary>Keeps the setup until one of its records changes.</summary>
internal sealed class TicketSetupCache(AccountState state) : IAccountPart<TicketSetupCache>
{
    private readonly Records<TicketField> fields = state.Get<Records<TicketField>>();
    private readonly Records<CustomStatus> statuses = state.Get<Records<CustomStatus>>();
    private readonly Records<TicketForm> forms = state.Get<Records<TicketForm>>();
    private readonly Records<Brand> brands = state.Get<Records<Brand>>();
    private Built? last;

    public static TicketSetupCache Create(AccountState state) => new(state);

    public TicketSetup Present
    {
        get
        {
            // Each number only grows, so their sum differs after any change. It is read before the records: a setup from the middle
            // of a write is built again after it.
            var changes = fields.Changes + statuses.Changes + forms.Changes + brands.Changes;
            var known = Volatile.Read(ref last);
            if (known?.Changes != changes)
            {
                known = new Built(changes, new TicketSetup(
                    [.. fields.Ascending(0)], [.. statuses.Ascending(0)], [.. forms.Ascending(0)], [.. brands.Ascending(0)]));
                Volatile.Write(ref last, known);
            }
            return known.Setup;
        }
    }

    /// <summary>The setup that was built last, and the number of changes to its records before.</summary>
    private sealed record Built(int Changes, TicketSetup Setup);
}
