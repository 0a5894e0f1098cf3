using System.Net;

namespace Zendesk;

/// <summary>A successful response, as its caller wants it.</summary>
internal readonly record struct ApiReply<T>(HttpStatusCode Status, T Value);
