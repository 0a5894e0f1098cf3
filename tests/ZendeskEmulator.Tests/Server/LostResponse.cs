using System.Net.Sockets;

namespace ZendeskEmulator.Tests.Server;

/// <summary>How a client learns that a server is gone: the request in flight may have been followed or not.</summary>
internal static class LostResponse
{
    // A connection that is cut while it is being made ends in a bare SocketException: HttpClient asks it for its
    // remote address without wrapping what that throws.
    public static bool Is(Exception thrown) => thrown is HttpRequestException or SocketException;
}
