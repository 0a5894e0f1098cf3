using ZendeskEmulator.Accounts;
using ZendeskEmulator.AccountSettings.Operations;
using ZendeskEmulator.Activities.Operations;
using ZendeskEmulator.Attachments.Operations;
using ZendeskEmulator.Automations.Operations;
using ZendeskEmulator.BrandAgents.Operations;
using ZendeskEmulator.Brands.Operations;
using ZendeskEmulator.CustomRoles.Operations;
using ZendeskEmulator.CustomStatuses.Operations;
using ZendeskEmulator.DynamicContent.Operations;
using ZendeskEmulator.EndUserRequests.Operations;
using ZendeskEmulator.GroupMemberships.Operations;
using ZendeskEmulator.Groups.Operations;
using ZendeskEmulator.IncrementalExports;
using ZendeskEmulator.IncrementalExports.Operations;
using ZendeskEmulator.JobStatuses.Operations;
using ZendeskEmulator.Locales.Operations;
using ZendeskEmulator.Macros.Operations;
using ZendeskEmulator.OAuth.Operations;
using ZendeskEmulator.OrganizationFields.Operations;
using ZendeskEmulator.OrganizationMemberships.Operations;
using ZendeskEmulator.Organizations.Operations;
using ZendeskEmulator.OrganizationSubscriptions.Operations;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.RecipientAddresses.Operations;
using ZendeskEmulator.Resources;
using ZendeskEmulator.RoutingAttributes.Operations;
using ZendeskEmulator.SatisfactionRatings.Operations;
using ZendeskEmulator.Schedules.Operations;
using ZendeskEmulator.Search;
using ZendeskEmulator.Search.Operations;
using ZendeskEmulator.Sessions.Operations;
using ZendeskEmulator.SharingAgreements.Operations;
using ZendeskEmulator.Storage;
using ZendeskEmulator.SuspendedTickets.Operations;
using ZendeskEmulator.Tags.Operations;
using ZendeskEmulator.TicketAudits.Operations;
using ZendeskEmulator.TicketFields.Operations;
using ZendeskEmulator.TicketForms.Operations;
using ZendeskEmulator.TicketMetrics.Operations;
using ZendeskEmulator.Tickets.Operations;
using ZendeskEmulator.Triggers.Operations;
using ZendeskEmulator.UserFields.Operations;
using ZendeskEmulator.UserIdentities.Operations;
using ZendeskEmulator.UserPasswords.Operations;
using ZendeskEmulator.Users.Operations;
using ZendeskEmulator.Views.Operations;

namespace ZendeskEmulator;

/// <summary>The one list of resources, and the lists that are derived from it. A new resource is one line here.</summary>
internal static class AllResources
{
    private static readonly IReadOnlyList<Resource> Listed =
    [
        JobStatusResource.Resource,
        UserFieldResource.Resource,
        OrganizationFieldResource.Resource,
        OrganizationResource.Resource,
        OrganizationMembershipResource.Resource,
        UserIdentityResource.Resource,
        UserResource.Resource,
        GroupResource.Resource,
        GroupMembershipResource.Resource,
        CustomStatusResource.Resource,
        TicketFieldResource.Resource,
        TicketFormResource.Resource,
        BrandResource.Resource,
        AttachmentResource.Resource,
        TicketAuditResource.Resource,
        TicketResource.Resource,
        TicketSkipResource.Resource,
        TicketMetricResource.Resource,
        SatisfactionRatingResource.Resource,
        OAuthResource.Resource,
        CustomRoleResource.Resource,
        BrandAgentResource.Resource,
        OrganizationSubscriptionResource.Resource,
        TagResource.Resource,
        LocaleResource.Resource,
        AccountSettingsResource.Resource,
        SessionResource.Resource,
        UserPasswordResource.Resource,
        DynamicContentResource.Resource,
        VariantResource.Resource,
        ScheduleResource.Resource,
        HolidayResource.Resource,
        RecipientAddressResource.Resource,
        BookmarkResource.Resource,
        RoutingAttributeResource.Resource,
        RoutingValueResource.Resource,
        RoutingInstanceResource.Resource,
        SharingAgreementResource.Resource,
        SuspendedTicketResource.Resource,
        EndUserRequestResource.Resource,
        MacroResource.Resource,
        ViewResource.Resource,
        AutomationResource.Resource,
        TriggerResource.Resource,
        TriggerCategoryResource.Resource,
        ActivityResource.Resource,
    ];

    /// <summary>The types of records that searches find.</summary>
    public static readonly IReadOnlyList<SearchType> SearchTypes = Collect<SearchType>();

    /// <summary>All resources. The last two use the contributions of the others.</summary>
    public static readonly IReadOnlyList<Resource> InOrder =
        [.. Listed, IncrementalExportResource.Over(Collect<IncrementalExport>()), SearchResource.Over(SearchTypes)];

    /// <summary>The kinds of record.</summary>
    public static readonly IReadOnlyList<AccountRecordKind> Kinds = [.. InOrder.SelectMany(resource => resource.Kinds)];

    /// <summary>The kinds of record of snapshots.</summary>
    public static readonly SnapshotKinds Snapshots = new(Kinds);

    /// <summary>All kinds of record that the data file has.</summary>
    public static readonly IReadOnlyList<RecordKind> StoredKinds = [.. Kinds, Snapshots.Heads, Snapshots.Kept];

    /// <summary>The operations, and those of Zendesk's that the emulator does not have yet.</summary>
    public static readonly IReadOnlyList<Operation> Operations = [.. InOrder.SelectMany(resource => resource.Operations)];

    /// <summary>The limits: the account's first.</summary>
    public static readonly IReadOnlyList<LimitRule> Limits = [AccountLimit.Requests, .. InOrder.SelectMany(resource => resource.Limits)];

    /// <summary>The kinds of bulk work.</summary>
    public static readonly IReadOnlyList<JobKind> Jobs = [.. InOrder.SelectMany(resource => resource.Jobs)];

    /// <summary>The kinds of lines in seeds.</summary>
    public static readonly IReadOnlyList<SeedKind> Seeds = [.. InOrder.SelectMany(resource => resource.Seeds)];

    /// <summary>
    /// The functions that create the records of every account, in order: a later one sees the records of the earlier
    /// ones.
    /// </summary>
    public static readonly IReadOnlyList<CreateDefaultRecords> DefaultRecords =
        [.. InOrder.Select(resource => resource.CreateDefaults).OfType<CreateDefaultRecords>()];

    private static IReadOnlyList<T> Collect<T>()
        where T : Contribution => [.. Listed.SelectMany(resource => resource.Contributions).OfType<T>()];
}
