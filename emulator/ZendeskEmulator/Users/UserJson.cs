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

    private static readonly Rights OrdinaryRights = new(new User { Role = UserRole.EndUser }, defaultGroupId: null);
    private static readonly EncodedProperties OfOrdinaryEndUsers = new(OrdinaryRights.Write);
    private static readonly EncodedProperties DefaultTimeZone = new(json => WriteTimeZone(json, TimeZones.AccountDefault));
    private static readonly EncodedProperties DefaultLocale = new(json => WriteLocale(json, LocaleTable.Default));
    private static readonly EncodedProperties SameForAll = new(WriteSameForAll);

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
        json.WriteStartObject();
        json.WriteNumber(Names.Id, user.Id);
        links.WriteRecord(json, Names.Url, Folder, user.Id);
        json.WriteString(Names.Name, user.Name);
        json.WriteString(Names.Email, view.Email);
        json.WriteString(Names.CreatedAt, user.CreatedAt);
        json.WriteString(Names.UpdatedAt, user.UpdatedAt);
        if (user.TimeZone is null)
        {
            DefaultTimeZone.WriteTo(json);
        }
        else
        {
            WriteTimeZone(json, user.TimeZone);
        }
        json.WriteString(Names.Phone, view.Phone);
        json.WriteBoolean(Names.SharedPhoneNumber, view.SharedPhoneNumber);
        Picture.Write(json, Names.Photo, view.Photo, links);
        if (user.Locale is null)
        {
            DefaultLocale.WriteTo(json);
        }
        else
        {
            WriteLocale(json, user.Locale);
        }
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
        SameForAll.WriteTo(json);
        json.WriteString(Names.Signature, user.Signature);
        json.WriteString(Names.Details, user.Details);
        json.WriteString(Names.Notes, user.Notes);
        var rights = new Rights(user, view.DefaultGroupId);
        if (rights == OrdinaryRights)
        {
            OfOrdinaryEndUsers.WriteTo(json);
        }
        else
        {
            rights.Write(json);
        }
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

    private static void WriteTimeZone(Utf8JsonWriter json, string timeZone)
    {
        json.WriteString(Names.TimeZone, timeZone);
        json.WriteString(Names.IanaTimeZone, TimeZones.Iana(timeZone));
    }

    private static void WriteLocale(Utf8JsonWriter json, string locale)
    {
        json.WriteNumber(Names.LocaleId, LocaleTable.IdOf(locale) ?? LocaleTable.DefaultId);
        json.WriteString(Names.Locale, locale);
    }

    private static void WriteSameForAll(Utf8JsonWriter json)
    {
        json.WriteBoolean(Names.Shared, false);
        json.WriteBoolean(Names.SharedAgent, false);
        json.WriteNull(Names.LastLoginAt);
        // Assumed A-54: the recordings of 2026 have null, which strict clients cannot read.
        json.WriteBoolean(Names.TwoFactorAuthEnabled, false);
    }

    /// <summary>All that decides the keys from role_type to report_csv.</summary>
    private readonly record struct Rights(
        UserRole Role,
        byte RoleType,
        long? CustomRoleId,
        bool Moderator,
        string? TicketRestriction,
        bool OnlyPrivateComments,
        bool Suspended,
        long? DefaultGroupId)
    {
        public Rights(User user, long? defaultGroupId)
            : this(
                user.Role,
                user.RoleType,
                user.CustomRoleId,
                user.Moderator,
                user.TicketRestriction,
                user.OnlyPrivateComments,
                user.Suspended,
                defaultGroupId)
        {
        }

        public void Write(Utf8JsonWriter json)
        {
            var isEndUser = Role == UserRole.EndUser;
            var isAdmin = Role == UserRole.Admin;
            json.WriteNumber(Names.RoleType, ShownRoleType);
            json.WriteNumber(Names.CustomRoleId, CustomRoleId);
            // Assumed A-53: all admins have true and all agents null. The recording has an owner and end users.
            json.WriteBoolean(Names.IsBillingAdmin, isAdmin ? true : null);
            json.WriteBoolean(Names.Moderator, isAdmin || Moderator);
            json.WriteString(Names.TicketRestriction, TicketRestriction ?? (isEndUser ? "requested" : null));
            json.WriteBoolean(Names.OnlyPrivateComments, OnlyPrivateComments);
            json.WriteBoolean(Names.RestrictedAgent, isEndUser || (!isAdmin && TicketRestriction is not null));
            json.WriteBoolean(Names.Suspended, Suspended);
            json.WriteNumber(Names.DefaultGroupId, DefaultGroupId);
            // Assumed A-52: two of the sources have false for admins too.
            json.WriteBoolean(Names.ReportCsv, isAdmin);
        }

        /// <summary>That of the custom role; 4 for an admin without one (facts §2.2).</summary>
        private long? ShownRoleType => Role switch
        {
            UserRole.Admin => RoleType == RoleTypes.BillingAdmin ? RoleTypes.BillingAdmin : RoleTypes.Admin,
            UserRole.Agent when CustomRoleId is not null => RoleType,
            _ => null,
        };
    }

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
