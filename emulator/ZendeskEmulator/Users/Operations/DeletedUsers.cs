using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Attachments;
using ZendeskEmulator.Locales;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Users.Operations;

/// <summary>ListDeletedUsers, CountDeletedUsers, ShowDeletedUser and PermanentlyDeleteUser.</summary>
internal static class DeletedUsers
{
    private const string Envelope = "deleted_user";

    private static readonly SortKey<User> ByName = new("name", user => user.Name.ToUpperInvariant());

    /// <summary>GET /api/v2/deleted_users: by offset, in order of name.</summary>
    public static Response List(RequestContext request)
    {
        if (DeepPage.Take(request, UserLimits.DeletedDeepPages, beyond: 100) is { } refused)
        {
            return refused;
        }
        if (PageRequest.Read(request.Query, request.Action, out var page) is { } badPage)
        {
            return badPage;
        }
        var deleted = RecordPage<User>.Of(request.State.Get<UserCollection>().Deleted, page, ByName, []);
        return new RecordListResponse<User>("deleted_users", deleted, Write, "/api/v2/deleted_users.json", request.Query);
    }

    public static Response Count(RequestContext request) =>
        new CountResponse(request.State.Get<UserCollection>().Deleted.Count, request.Account.Clock.UtcNow);

    public static Response Show(RequestContext request)
    {
        var id = request.PathId(0);
        return request.State.Get<UserCollection>().Find(id) is { Deleted: true } user
            ? new RecordResponse<User>(200, Envelope, user, Write)
            : Errors.RecordNotFound;
    }

    /// <summary>
    /// DELETE /api/v2/deleted_users/{id}: removes everything that identifies the user. The record stays (facts §2.2).
    /// </summary>
    public static Outcome<User> PermanentlyDelete(RequestContext request, in AccountWrite write)
    {
        var id = request.PathId(0);
        if (request.Limits().Take(UserLimits.PermanentDeletions) is { } refused)
        {
            return refused;
        }
        if (write.Get<UserCollection>().Find(id) is not { Deleted: true } user)
        {
            return Errors.RecordNotFound;
        }
        if (user.PermanentlyDeleted)
        {
            var errors = new FieldErrors();
            errors.AlreadyPermanentlyDeleted();
            return errors;
        }
        Picture.Remove(write, user.PhotoId);
        var forgotten = write.PutIfChanged(user, new User
        {
            Id = user.Id,
            Version = user.Version,
            Name = "Permanently Deleted User",
            Role = user.Role,
            CreatedAt = user.CreatedAt,
            UpdatedAt = user.UpdatedAt,
            Deleted = true,
            PermanentlyDeleted = true,
        });
        write.Create(new ComplianceDeletion { UserId = user.Id, ExecuterId = request.Caller.UserId });
        // This response still has the name; later ones do not (recorded).
        return forgotten with { Name = user.Name };
    }

    public static Response Render(RequestContext request, in Outcome<User> outcome) =>
        new RecordResponse<User>(200, Envelope, outcome.Record, Write);

    /// <summary>Without the address, and with a url that has no suffix (facts §2.4, §11.1).</summary>
    private static void Write(Utf8JsonWriter json, User user, Links links)
    {
        json.WriteStartObject();
        json.WriteNumber("id", user.Id);
        json.WriteString("url", string.Create(CultureInfo.InvariantCulture, $"{links.BaseUrl}/api/v2/deleted_users/{user.Id}"));
        json.WriteString("name", user.Name);
        json.WriteNull("email");
        json.WriteString("created_at", user.CreatedAt);
        json.WriteString("updated_at", user.UpdatedAt);
        json.WriteString("time_zone", user.TimeZone ?? TimeZones.AccountDefault);
        json.WriteString("phone", user.SharedPhone);
        json.WriteNull("shared_phone_number");
        json.WriteNull("photo");
        json.WriteNumber("locale_id", user.Locale is null ? LocaleTable.DefaultId : LocaleTable.IdOf(user.Locale) ?? LocaleTable.DefaultId);
        json.WriteString("locale", user.Locale ?? LocaleTable.Default);
        json.WriteNull("organization_id");
        json.WriteString("role", UserJson.NameOf(user.Role));
        json.WriteBoolean("active", false);
        json.WriteEndObject();
    }
}
