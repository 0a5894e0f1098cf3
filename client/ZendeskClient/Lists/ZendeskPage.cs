namespace Zendesk;

/// <summary>A page of a list.</summary>
/// <param name="Records">Its records. The last page of a list may be empty.</param>
/// <param name="ResumeToken">Where the next page begins, for <see cref="ListOptions.ResumeToken"/>, also in another
/// process; null on the last page of a list. Exports have a token on their last page too, because they continue later.</param>
/// <typeparam name="T">The type of its records.</typeparam>
public sealed record ZendeskPage<T>(IReadOnlyList<T> Records, string? ResumeToken = null)
{
    /// <summary>The related records that <see cref="ListOptions.Include"/> asked for.</summary>
    public Sideloads Sideloads { get; init; } = Sideloads.None;
}
