using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ZendeskEmulator.Http;

/// <summary>The response of an operation. It holds immutable records, so it can be written after the commit.</summary>
internal abstract class Response(int status)
{
    public int Status { get; } = status;

    /// <summary>False for errors.</summary>
    public bool IsSuccess => Status < 400;

    public virtual string ContentType => "application/json; charset=utf-8";

    /// <summary>As recorded for 200 and 201. Errors have no-cache (facts §8).</summary>
    public virtual string CacheControl => "max-age=0, private, must-revalidate";

    /// <summary>False for a 204.</summary>
    public virtual bool HasBody => true;

    /// <summary>True when the response carries an ETag.</summary>
    public virtual bool HasTag => true;

    /// <summary>A tag that can be computed without the body; null to use the body's MD5.</summary>
    public virtual EntityTag? Tag(Links links) => null;

    /// <summary>The seconds in the Retry-After header. Only a 429 has one (client expectations 29).</summary>
    public virtual int? RetryAfter => null;

    /// <summary>The WWW-Authenticate header. Only a 401 of the API has one.</summary>
    public virtual string? Challenge => null;

    public virtual string? Location(Links links) => null;

    /// <summary>Writes headers that win over the usual ones.</summary>
    public virtual void WriteHeaders(IHeaderDictionary headers)
    {
    }

    public abstract void Write(Utf8JsonWriter json, Links links);

    /// <summary>Sends a body that has no end of its own, after the headers; null for any other body.</summary>
    public virtual Func<HttpContext, ValueTask>? Stream => null;

    /// <summary>
    /// Writes a possibly long body piece by piece, one piece per step; null when the body is written at once.
    /// </summary>
    public virtual IEnumerable<Piece>? WriteInPieces(Utf8JsonWriter json, Links links) => null;
}

/// <summary>Marks the end of a piece: everything written so far may be sent.</summary>
internal readonly record struct Piece;
