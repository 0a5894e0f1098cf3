using System.Text.Json;

namespace ZendeskEmulator.Server;

/// <summary>A response that no emulator sends: something else listens at the address, or an emulator of another version.</summary>
internal static class ForeignResponse
{
    /// <summary>Whether a call ended because its response was not as the control plane's are.</summary>
    // JSON of another form throws these when its values are read: a missing object, one of another type, a name that occurs twice,
    // half a surrogate pair, an unknown charset.
    public static bool Caused(Exception failure) =>
        failure is JsonException or InvalidOperationException or ArgumentException or FormatException or NullReferenceException;

    /// <param name="address">The address that was called.</param>
    public static string From(Uri address) => $"The response from {address} is not one of this version's control plane.";
}
