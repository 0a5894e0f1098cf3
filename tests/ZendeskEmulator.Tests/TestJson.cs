using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ZendeskEmulator.Tests;

/// <summary>Properties of a response; they must be there, null or not.</summary>
internal static class TestJson
{
    public static string? Text(this JsonElement json, string name) => json.GetProperty(name).GetString();

    public static long? Number(this JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } number ? number.GetInt64() : null;

    public static bool? Flag(this JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } flag ? flag.GetBoolean() : null;

    public static string[] Texts(this JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    /// <summary>The names of an object's properties, in their order.</summary>
    public static string[] Keys(this JsonElement json) => [.. json.EnumerateObject().Select(property => property.Name)];
}

/// <summary>The two forms of Basic credentials.</summary>
internal static class TestCredentials
{
    public static AuthenticationHeaderValue Token(string email, string token) => Basic($"{email}/token:{token}");

    public static AuthenticationHeaderValue Password(string email, string password) => Basic($"{email}:{password}");

    public static AuthenticationHeaderValue Basic(string text) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
}
