namespace LoadEngine;

/// <summary>The result of a threshold.</summary>
public enum Verdict
{
    /// <summary>There is no evidence: nothing happened that could be judged, or it could not be observed.</summary>
    NotJudged,

    /// <summary>There is evidence, and it is as it must be.</summary>
    Holds,

    /// <summary>There is evidence, and it is not as it must be.</summary>
    Broken,
}
