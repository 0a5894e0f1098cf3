namespace ZendeskEmulator.RecipientAddresses;

/// <summary>A support address: requesters write to it, and agents' replies come from it.</summary>
internal sealed record RecipientAddress : TimedRecord, IHasSchema<RecipientAddress>
{
    public const string Unknown = "unknown";
    public const string Verified = "verified";

    public static readonly UniqueKey<RecipientAddress> ByEmail =
        new(address => address.Email, (errors, _) => errors.Taken("email", "Email"));

    /// <summary>In the recorded order (facts-tickets §14). Addresses that are not the default show null (recorded).</summary>
    public static Schema<RecipientAddress> Schema { get; } = new("recipient_addresses", "recipient_address", fields => fields
        .Url()
        .Id()
        .Reference("brand_id", address => address.BrandId, (address, id) => address.BrandId = id)
        .Value("default", FieldTypes.TrueOrNull, address => address.Default, (address, value) => address.Default = value)
        .Text("name", address => address.Name, (address, value) => address.Name = value?.Trim() ?? "")
        .Text("email", address => address.Email, (address, value) => address.Email = value ?? "")
            .OnCreate().Required("Email").Essential()
        .Text("forwarding_status", address => address.Forwarding, (address, value) => address.Forwarding = value ?? Unknown).ReadOnly()
        .Text("spf_status", address => address.Spf, (address, value) => address.Spf = value ?? Unknown).ReadOnly()
        .Text("cname_status", address => address.Dns, (address, value) => address.Dns = value ?? Unknown).ReadOnly()
        .Derived("domain_verification_status", (json, key, address, _) => json.WriteString(key, address.Dns))
        .Text("domain_verification_code", address => address.Code, (address, value) => address.Code = value).ReadOnly()
        .Times())
    {
        Unique = [ByEmail],
    };

    public long BrandId { get; set; }

    /// <summary>True for one address of the account.</summary>
    public bool Default { get; set; }

    public string Name { get; set; } = "";

    /// <summary>In lower case.</summary>
    public string Email { get; set; } = "";

    public string Forwarding { get; set; } = Unknown;

    public string Spf { get; set; } = Unknown;

    public string Dns { get; set; } = Unknown;

    /// <summary>The DNS records that prove that the account owns the domain; null for Zendesk's own addresses.</summary>
    public string? Code { get; set; }

    public static RecipientAddress? DefaultOf(AccountState state) =>
        state.Get<Records<RecipientAddress>>().Ascending(0).FirstOrDefault(address => address.Default);
}
