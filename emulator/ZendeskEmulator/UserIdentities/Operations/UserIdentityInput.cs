using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.UserIdentities.Operations;

/// <summary>The keys of an identity in a request.</summary>
internal sealed class UserIdentityInput
{
    private static readonly BodyShape<UserIdentityInput> Shape = new BodyShape<UserIdentityInput>()
        .Text("type", (input, value) => input.TypeName = value)
        .TextOrNumber("value", (input, value) => input.Value = value)
        .Boolean("verified", (input, value) => input.Verified = value)
        .Boolean("primary", (input, value) => input.Primary = value);

    public string? TypeName { get; private set; }

    public string? Value { get; private set; }

    public bool? Verified { get; private set; }

    /// <summary>Only a new identity can become the primary this way.</summary>
    public bool Primary { get; private set; }

    public static readonly RequestInput<UserIdentityInput> Body = RequestInput<UserIdentityInput>.Body(
        "identity",
        Shape,
        () => new UserIdentityInput());

    /// <summary>Returns the error of a value for an identity of this type; null when it is valid.</summary>
    /// <param name="holder">The identity that has the value now. Repeating a value of the same user is refused too
    /// (facts §4.2).</param>
    /// <param name="self">The id of the identity that would get the value; 0 for a new one.</param>
    public static Error? Check(UserIdentityType type, string value, UserIdentity? holder, long self)
    {
        var errors = new FieldErrors();
        // Assumed A-23: the wording for a blank or badly formatted value.
        if (value.Length == 0)
        {
            errors.Blank("value", "Value");
        }
        else if (UserIdentityRules.IsAddress(type) && !UserIdentityRules.IsProperlyFormatted(value))
        {
            errors.ValueNotFormatted(value);
        }
        else if (holder is not null && holder.Id != self)
        {
            errors.ValueTaken(value);
        }
        return errors.Any ? Errors.RecordInvalid(errors) : null;
    }
}
