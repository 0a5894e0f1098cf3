namespace ZendeskEmulator;

/// <summary>A user's password: Basic <c>email:password</c>. Its text does not show the password.</summary>
/// <param name="Email">The address of the user on whose behalf it acts.</param>
/// <param name="Password">The password.</param>
public sealed record EmulatorPassword(string Email, string Password)
{
    /// <summary>The address only.</summary>
    public override string ToString() => $"{Email} (password hidden)";
}
