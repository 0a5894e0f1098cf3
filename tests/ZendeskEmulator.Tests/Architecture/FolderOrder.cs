namespace ZendeskEmulator.Tests.Architecture;

/// <summary>Which folder of the library may use which, as one function.</summary>
internal static class FolderOrder
{
    public const string RootNamespace = "ZendeskEmulator";

    /// <summary>Beside the folders: Emulator and the pipeline.</summary>
    public const string Root = "";

    private const string Facade = "Facade";
    private const string ControlPlane = "ControlPlane";
    private const string Dashboard = "Dashboard";
    private const string OperationsSuffix = ".Operations";

    /// <summary>Each uses those before it only.</summary>
    private static readonly string[] Core = [
        "Settings",
        "Clock",
        "Storage",
        "Storage.LiteDb",
        "Storage.Sqlite",
        "DataFiles",
        "Tls",
        "Http",
        "Accounts",
        "RateLimits",
        "Matching",
        "Faults",
        "Requests",
        "Telemetry",
        "Resources",
        "Seeds",
        "Exports"
    ];

    /// <summary>The resources; their floors use the core and those before them.</summary>
    private static readonly string[] Resources =
    [
        "Tags",
        "IncrementalExports",
        "JobStatuses",
        "Locales",
        "AccountSettings",
        "DynamicContent",
        "Schedules",
        "RoutingAttributes",
        "SharingAgreements",
        "CustomRoles",
        "CustomFields",
        "Search",
        "UserFields",
        "OrganizationFields",
        "Organizations",
        "OrganizationMemberships",
        "Groups",
        "GroupMemberships",
        "Attachments",
        "UserIdentities",
        "BrandAgents",
        "OrganizationSubscriptions",
        "Sessions",
        "UserPasswords",
        "Users",
        "Restrictions",
        "CustomStatuses",
        "TicketFields",
        "TicketForms",
        "Brands",
        "RecipientAddresses",
        "TicketAudits",
        "SatisfactionRatings",
        "Tickets",
        "SuspendedTickets",
        "TicketActions",
        "Macros",
        "EndUserRequests",
        "Conditions",
        "Views",
        "BusinessRules",
        "Automations",
        "Triggers",
        "Activities",
        "TicketMetrics",
        "OAuth",
    ];

    /// <summary>The folder of a namespace of the library, such as Users.Operations.</summary>
    public static string FolderOf(string fullNamespace) =>
        fullNamespace == RootNamespace ? Root : fullNamespace[(RootNamespace.Length + 1)..];

    public static bool IsOurs(string? fullNamespace) =>
        fullNamespace == RootNamespace || (fullNamespace?.StartsWith(RootNamespace + ".", StringComparison.Ordinal) ?? false);

    /// <summary>Whether code in one folder may use code in another.</summary>
    /// <exception cref="ArgumentException">A folder has no place in the order.</exception>
    public static bool Allows(string from, string to)
    {
        var (user, used) = (PlaceOf(from), PlaceOf(to));
        if (from == to)
        {
            return true;
        }
        return (user, used) switch
        {
            (Place.Facade or Place.ControlPlane or Place.Dashboard or Place.Root, _) => used < user,
            (Place.Core, Place.Core) => Array.IndexOf(Core, to) < Array.IndexOf(Core, from),
            (Place.Floor, Place.Core) => true,
            (Place.Floor, Place.Floor) => Array.IndexOf(Resources, to) < Array.IndexOf(Resources, from),
            (Place.Operations, Place.Core or Place.Floor) => true,
            _ => false,
        };
    }

    private static Place PlaceOf(string folder)
    {
        if (folder is Root or Dashboard or ControlPlane or Facade)
        {
            return folder switch
            {
                Root => Place.Root,
                Dashboard => Place.Dashboard,
                ControlPlane => Place.ControlPlane,
                _ => Place.Facade,
            };
        }
        if (Core.Contains(folder))
        {
            return Place.Core;
        }
        if (Resources.Contains(folder))
        {
            return Place.Floor;
        }
        return folder.EndsWith(OperationsSuffix, StringComparison.Ordinal) && Resources.Contains(folder[..^OperationsSuffix.Length])
            ? Place.Operations
            : throw new ArgumentException(
                $"The folder '{folder.Replace('.', '/')}' has no place in the order. Add it to Core or Resources in "
                + "tests/ZendeskEmulator.Tests/Architecture/FolderOrder.cs (a resource is a folder of files and, in it, one folder "
                    + "Operations).");
    }

    /// <summary>In their order; of the last four each may use all before it.</summary>
    private enum Place
    {
        Core,
        Floor,
        Operations,
        Facade,
        ControlPlane,
        Dashboard,
        Root,
    }
}
