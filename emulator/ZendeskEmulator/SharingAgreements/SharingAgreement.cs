namespace ZendeskEmulator.SharingAgreements;

/// <summary>That another account shares tickets with this one.</summary>
internal sealed record SharingAgreement : TimedRecord, IHasSchema<SharingAgreement>
{
    public const string Pending = "pending";
    public const string Outbound = "outbound";

    public static readonly UniqueKey<SharingAgreement> BySubdomain = new(
        agreement => agreement.RemoteSubdomain, (errors, _) => errors.Taken("remote_subdomain", "Remote subdomain"));

    // Assumed A-117: the order of the keys, and one agreement for each subdomain.
    public static Schema<SharingAgreement> Schema { get; } = new("sharing_agreements", "sharing_agreement", fields => fields
        .Url()
        .Id()
        .Text("name", agreement => agreement.Name, (agreement, value) => agreement.Name = value ?? "").OnCreate()
        .Text("type", agreement => agreement.Type, (agreement, value) => agreement.Type = value ?? Outbound).OnCreate()
        .Text("status", agreement => agreement.Status, (agreement, value) => agreement.Status = value ?? Pending)
        .Text("partner_name", agreement => agreement.PartnerName, (agreement, value) => agreement.PartnerName = value).OnCreate()
        .Text("remote_subdomain", agreement => agreement.RemoteSubdomain, (agreement, value) => agreement.RemoteSubdomain = value ?? "")
            .OnCreate().Required("Remote subdomain").Essential()
        .Times())
    {
        Unique = [BySubdomain],
    };

    public string Name { get; set; } = "";

    /// <summary>inbound or outbound.</summary>
    public string Type { get; set; } = Outbound;

    /// <summary>accepted, declined, pending or inactive.</summary>
    public string Status { get; set; } = Pending;

    /// <summary>jira, or null for another account of Zendesk.</summary>
    public string? PartnerName { get; set; }

    public string RemoteSubdomain { get; set; } = "";
}
