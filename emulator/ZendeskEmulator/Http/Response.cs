using System.Text.Json;

namespace ZendeskEmulator.Http;

/// <summary>What an operation answers. It holds immutable records, so that it can be written after the commit.</summary>
internal abstract class Response(int status)
{
    public int Status { get; } = status;

    /// <summary>True for anything but an error.</summary>
    public bool IsSuccess => Status < 400;

    public virtual string ContentType => "application/json; charset=utf-8";

    /// <summary>As recorded on 200 and 201; errors say no-cache (facts §8).</summary>
    public virtual string CacheControl => "max-age=0, private, must-revalidate";

    /// <summary>False for a 204.</summary>
    public virtual bool HasBody => true;

    /// <summary>True when the response carries an ETag.</summary>
    public virtual bool HasTag => true;

    /// <summary>A tag that is known without the body; null to take the MD5 of the body.</summary>
    public virtual EntityTag? Tag(Links links) => null;

    /// <summary>The seconds of the Retry-After header: on a 429 only (client expectations 29).</summary>
    public virtual int? RetryAfter => null;

    /// <summary>The WWW-Authenticate header: on a 401 of the API only.</summary>
    public virtual string? Challenge => null;

    public virtual string? Location(Links links) => null;

    public abstract void Write(Utf8JsonWriter json, Links links);

    /// <summary>Writes a body that may be long in pieces, one a step; null for a body that is written in one go.</summary>
    public virtual IEnumerable<Piece>? WriteInPieces(Utf8JsonWriter json, Links links) => null;
}

/// <summary>Behind each piece of a body, what is written so far may leave.</summary>
internal readonly record struct Piece;
