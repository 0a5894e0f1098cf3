using System.Net;
using Xunit;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>Checks the 503 that is sent while writing fails.</summary>
internal static class UnavailableAssert
{
    public static void ControlPlane(TestResponse response)
    {
        var error = response.Json.GetProperty("error");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.Status);
        Assert.Equal("unavailable", error.GetProperty("code").GetString());
        Assert.NotEqual("", error.GetProperty("message").GetString());
        Assert.Equal("application/json", response.ContentHeaders.ContentType?.MediaType);
        Assert.Null(response.Headers.RetryAfter);
    }

    public static void Api(TestResponse response)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.Status);
        Assert.Equal("ServiceUnavailable", response.Json.GetProperty("error").GetString());
        Assert.NotEqual("", response.Json.GetProperty("description").GetString());
        Assert.Equal("application/json", response.ContentHeaders.ContentType?.MediaType);
        Assert.Null(response.Headers.RetryAfter);
    }
}
