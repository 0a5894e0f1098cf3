using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.UserIdentities;

/// <summary>The JSON of an identity in responses, with keys in the recorded order (facts §4.2).</summary>
internal static class UserIdentityJson
{
    /// <summary>Zendesk's names of the types, in the order of its documentation.</summary>
    private static readonly (UserIdentityType Type, string Name)[] Types =
    [
        (UserIdentityType.Email, "email"),
        (UserIdentityType.Twitter, "twitter"),
        (UserIdentityType.Facebook, "facebook"),
        (UserIdentityType.Google, "google"),
        (UserIdentityType.PhoneNumber, "phone_number"),
        (UserIdentityType.AgentForwarding, "agent_forwarding"),
        (UserIdentityType.AnyChannel, "any_channel"),
        (UserIdentityType.Foreign, "foreign"),
        (UserIdentityType.Sdk, "sdk"),
        (UserIdentityType.Messaging, "messaging"),
    ];

    private static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");

    /// <summary>All type names, for an error message.</summary>
    public static readonly string TypeNames = string.Join(", ", Types.Select(type => type.Name));

    public static UserIdentityType? TypeOf(string? name)
    {
        foreach (var (type, known) in Types)
        {
            if (known == name)
            {
                return type;
            }
        }
        return null;
    }

    public static string NameOf(UserIdentityType type) => Array.Find(Types, known => known.Type == type).Name;

    public static void Write(Utf8JsonWriter json, UserIdentity identity, Links links)
    {
        json.WriteStartObject();
        links.WriteRecord(
            json,
            Url,
            string.Create(CultureInfo.InvariantCulture, $"/api/v2/users/{identity.UserId}/identities/"),
            identity.Id);
        json.WriteNumber("id", identity.Id);
        json.WriteNumber("user_id", identity.UserId);
        json.WriteString("type", NameOf(identity.Type));
        json.WriteString("value", identity.Value);
        json.WriteBoolean("verified", UserIdentityRules.IsVerified(identity));
        json.WriteBoolean("primary", identity.Primary);
        json.WriteString("created_at", identity.CreatedAt);
        json.WriteString("updated_at", identity.UpdatedAt);
        // A number has neither key (recorded).
        if (identity.Type != UserIdentityType.PhoneNumber)
        {
            json.WriteNumber("undeliverable_count", 0);
            json.WriteString("deliverable_state", "deliverable");
        }
        json.WriteEndObject();
    }
}
