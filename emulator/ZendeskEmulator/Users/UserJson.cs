using System.Text.Json;
using ZendeskEmulator.Attachments;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.CustomRoles;
using ZendeskEmulator.Locales;

namespace ZendeskEmulator.Users;

/// <summary>The JSON of a user in responses: the 39 keys of 2026 in the recorded order (facts §2.1, §11.1).</summary>
internal static class UserJson
{
    public const string Folder = "/api/v2/users/";

    /// <param name="authenticityToken">Only users/me has it, after <c>verified</c>.</param>
    /// <param name="lastActive">A day. Only the 201 of POST users has it, after <c>verified</c>.</param>
    public static void Write(
        Utf8JsonWriter json,
        in UserView view,
        Links links,
        string? authenticityToken = null,
        string? lastActive = null)
    {
        var user = view.User;
        var isEndUser = user.Role == UserRole.EndUser;
        var isAdmin = user.Role == UserRole.Admin;
        json.WriteStartObject();
        json.WriteNumber(Names.Id, user.Id);
        links.WriteRecord(json, Names.Url, Folder, user.Id);
        json.WriteString(Names.Name, user.Name);
        json.WriteString(Names.Email, view.Email);
        json.WriteString(Names.CreatedAt, user.CreatedAt);
        json.WriteString(Names.UpdatedAt, user.UpdatedAt);
        var timeZone = user.TimeZone ?? TimeZones.AccountDefault;
        json.WriteString(Names.TimeZone, timeZone);
        json.WriteString(Names.IanaTimeZone, user.TimeZone is null ? TimeZones.AccountDefault : TimeZones.Iana(timeZone));
        json.WriteString(Names.Phone, view.Phone);
        json.WriteBoolean(Names.SharedPhoneNumber, view.SharedPhoneNumber);
        Picture.Write(json, Names.Photo, view.Photo, links);
        json.WriteNumber(
            Names.LocaleId, user.Locale is null ? LocaleTable.DefaultId : LocaleTable.IdOf(user.Locale) ?? LocaleTable.DefaultId);
        json.WriteString(Names.Locale, user.Locale ?? LocaleTable.Default);
        json.WriteNumber(Names.OrganizationId, view.OrganizationId);
        json.WriteString(Names.Role, user.Role switch { UserRole.Admin => Names.Admin, UserRole.Agent => Names.Agent, _ => Names.EndUser });
        json.WriteBoolean(Names.Verified, view.Verified);
        if (authenticityToken is not null)
        {
            json.WriteString("authenticity_token", authenticityToken);
        }
        if (lastActive is not null)
        {
            json.WriteString("last_active", lastActive);
        }
        json.WriteString(Names.ExternalId, user.ExternalId);
        json.WriteStartArray(Names.Tags);
        foreach (var tag in user.Tags ?? [])
        {
            json.WriteStringValue(tag);
        }
        json.WriteEndArray();
        json.WriteString(Names.Alias, user.Alias);
        json.WriteBoolean(Names.Active, !user.Deleted);
        json.WriteBoolean(Names.Shared, false);
        json.WriteBoolean(Names.SharedAgent, false);
        json.WriteNull(Names.LastLoginAt);
        // Assumed A-54: the recordings of 2026 have null, which strict clients cannot read.
        json.WriteBoolean(Names.TwoFactorAuthEnabled, false);
        json.WriteString(Names.Signature, user.Signature);
        json.WriteString(Names.Details, user.Details);
        json.WriteString(Names.Notes, user.Notes);
        json.WriteNumber(Names.RoleType, RoleType(user));
        json.WriteNumber(Names.CustomRoleId, user.CustomRoleId);
        // Assumed A-53: recorded for the owner, who is an admin, and for end users.
        json.WriteBoolean(Names.IsBillingAdmin, isAdmin ? true : null);
        json.WriteBoolean(Names.Moderator, isAdmin || user.Moderator);
        json.WriteString(Names.TicketRestriction, user.TicketRestriction ?? (isEndUser ? "requested" : null));
        json.WriteBoolean(Names.OnlyPrivateComments, user.OnlyPrivateComments);
        json.WriteBoolean(Names.RestrictedAgent, isEndUser || (!isAdmin && user.TicketRestriction is not null));
        json.WriteBoolean(Names.Suspended, user.Suspended);
        json.WriteNumber(Names.DefaultGroupId, view.DefaultGroupId);
        // Assumed A-52: two of the sources have false for admins too.
        json.WriteBoolean(Names.ReportCsv, isAdmin);
        CustomFieldValuesJson.Write(json, Names.UserFields, view.Fields, user.Fields);
        json.WriteNull(Names.SuspensionDetails);
        json.WriteEndObject();
    }

    public static string NameOf(UserRole role) => role switch
    {
        UserRole.Admin => "admin",
        UserRole.Agent => "agent",
        _ => "end-user",
    };

    /// <summary>That of the custom role; 4 for an admin without one (facts §2.2).</summary>
    private static long? RoleType(User user) => user.Role switch
    {
        UserRole.Admin => user.RoleType == RoleTypes.BillingAdmin ? RoleTypes.BillingAdmin : RoleTypes.Admin,
        UserRole.Agent when user.CustomRoleId is not null => user.RoleType,
        _ => null,
    };

    /// <summary>Encoded once, because names are a third of the bytes.</summary>
    private static class Names
    {
        public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
        public static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
        public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
        public static readonly JsonEncodedText Email = JsonEncodedText.Encode("email");
        public static readonly JsonEncodedText CreatedAt = JsonEncodedText.Encode("created_at");
        public static readonly JsonEncodedText UpdatedAt = JsonEncodedText.Encode("updated_at");
        public static readonly JsonEncodedText TimeZone = JsonEncodedText.Encode("time_zone");
        public static readonly JsonEncodedText IanaTimeZone = JsonEncodedText.Encode("iana_time_zone");
        public static readonly JsonEncodedText Phone = JsonEncodedText.Encode("phone");
        public static readonly JsonEncodedText SharedPhoneNumber = JsonEncodedText.Encode("shared_phone_number");
        public static readonly JsonEncodedText Photo = JsonEncodedText.Encode("photo");
        public static readonly JsonEncodedText LocaleId = JsonEncodedText.Encode("locale_id");
        public static readonly JsonEncodedText Locale = JsonEncodedText.Encode("locale");
        public static readonly JsonEncodedText OrganizationId = JsonEncodedText.Encode("organization_id");
        public static readonly JsonEncodedText Role = JsonEncodedText.Encode("role");
        public static readonly JsonEncodedText EndUser = JsonEncodedText.Encode("end-user");
        public static readonly JsonEncodedText Agent = JsonEncodedText.Encode("agent");
        public static readonly JsonEncodedText Admin = JsonEncodedText.Encode("admin");
        public static readonly JsonEncodedText Verified = JsonEncodedText.Encode("verified");
        public static readonly JsonEncodedText ExternalId = JsonEncodedText.Encode("external_id");
        public static readonly JsonEncodedText Tags = JsonEncodedText.Encode("tags");
        public static readonly JsonEncodedText Alias = JsonEncodedText.Encode("alias");
        public static readonly JsonEncodedText Active = JsonEncodedText.Encode("active");
        public static readonly JsonEncodedText Shared = JsonEncodedText.Encode("shared");
        public static readonly JsonEncodedText SharedAgent = JsonEncodedText.Encode("shared_agent");
        public static readonly JsonEncodedText LastLoginAt = JsonEncodedText.Encode("last_login_at");
        public static readonly JsonEncodedText TwoFactorAuthEnabled = JsonEncodedText.Encode("two_factor_auth_enabled");
        public static readonly JsonEncodedText Signature = JsonEncodedText.Encode("signature");
        public static readonly JsonEncodedText Details = JsonEncodedText.Encode("details");
        public static readonly JsonEncodedText Notes = JsonEncodedText.Encode("notes");
        public static readonly JsonEncodedText RoleType = JsonEncodedText.Encode("role_type");
        public static readonly JsonEncodedText CustomRoleId = JsonEncodedText.Encode("custom_role_id");
        public static readonly JsonEncodedText IsBillingAdmin = JsonEncodedText.Encode("is_billing_admin");
        public static readonly JsonEncodedText Moderator = JsonEncodedText.Encode("moderator");
        public static readonly JsonEncodedText TicketRestriction = JsonEncodedText.Encode("ticket_restriction");
        public static readonly JsonEncodedText OnlyPrivateComments = JsonEncodedText.Encode("only_private_comments");
        public static readonly JsonEncodedText RestrictedAgent = JsonEncodedText.Encode("restricted_agent");
        public static readonly JsonEncodedText Suspended = JsonEncodedText.Encode("suspended");
        public static readonly JsonEncodedText DefaultGroupId = JsonEncodedText.Encode("default_group_id");
        public static readonly JsonEncodedText ReportCsv = JsonEncodedText.Encode("report_csv");
        public static readonly JsonEncodedText UserFields = JsonEncodedText.Encode("user_fields");
        public static readonly JsonEncodedText SuspensionDetails = JsonEncodedText.Encode("suspension_details");
    }
}
