using System.Text.Json;
using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>POST /api/v2/users/request_create: asks the owner to create a user, by mail. Nothing is created (recorded).</summary>
internal static class RequestUserCreate
{
    public static Response Handle(RequestContext request, UserInput input)
    {
        // Assumed A-98: the request must name the user, with the errors of a creation.
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(input.Name.Value))
        {
            errors.NameTooShort();
        }
        var email = UserAddresses.AddressIn(input);
        if (email is not null && !UserIdentityRules.IsProperlyFormatted(email))
        {
            errors.EmailNotFormatted(email);
        }
        return errors.Any ? Errors.RecordInvalid(errors) : new NullResponse();
    }

    /// <summary>null</summary>
    private sealed class NullResponse() : Response(200)
    {
        public override void Write(Utf8JsonWriter json, Links links) => json.WriteNullValue();
    }
}
