using System.Globalization;
using System.Text.Json;

namespace ZendeskEmulator.Users.Operations;

/// <summary>{"user":{…}}</summary>
/// <param name="hasLocation">True for the two responses with a Location header: create, and create_or_update in both
/// cases.</param>
/// <param name="sideloads">The sideloaded lists; only a GET has them.</param>
/// <param name="showsLastActive">True only for the 201 of POST users (recorded in 2026).</param>
internal sealed class UserResponse(
    int status,
    UserView view,
    AccountState state,
    bool hasLocation = false,
    Sideloads? sideloads = null,
    bool showsLastActive = false) : Response(status)
{
    private static readonly JsonEncodedText Envelope = JsonEncodedText.Encode("user");

    private readonly ulong salt = state.Salt;

    /// <summary>The response to a change.</summary>
    public static Response Changed(RequestContext request, in Outcome<UserView> outcome) =>
        new UserResponse(outcome.IsNew ? 201 : 200, outcome.Record, request.State);

    /// <summary>The response to POST users.</summary>
    public static Response Created(RequestContext request, in Outcome<UserView> outcome) =>
        new UserResponse(201, outcome.Record, request.State, hasLocation: true, showsLastActive: true);

    /// <summary>The response to create_or_update, with the user's address in both cases.</summary>
    public static Response Saved(RequestContext request, in Outcome<UserView> outcome) =>
        new UserResponse(outcome.IsNew ? 201 : 200, outcome.Record, request.State, hasLocation: true);

    public override string? Location(Links links) => hasLocation ? links.Record(UserJson.Folder, view.User.Id) : null;

    /// <summary>
    /// Computed without the body, from the versions of everything in it. A response with sideloads has no such tag.
    /// </summary>
    public override EntityTag? Tag(Links links) =>
        sideloads is { IsEmpty: false } ? null : view.AddTo(EntityTag.Start.With(salt).With(links.BaseUrl).With(showsLastActive ? 1UL : 0));

    public override void Write(Utf8JsonWriter json, Links links)
    {
        json.WriteStartObject();
        json.WritePropertyName(Envelope);
        UserJson.Write(json, view, links, lastActive: showsLastActive
            ? view.User.CreatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null);
        sideloads?.Write(json, links);
        json.WriteEndObject();
    }
}
