using BackPainBot.Core.Understanding.Rules;

namespace BackPainBot.Core.Understanding.Scopes;

/// <summary>Words that change what the words around them mean: <c>no</c>, <c>used to</c>, <c>but</c>, <c>my mum</c>.</summary>
/// <param name="Effect">What they do.</param>
/// <param name="Back">They reach back to the beginning of the clause, else forward to its end.</param>
/// <param name="Far">They reach across commas.</param>
/// <param name="Final">They stand at the end of a clause: "upper back no, groin yes".</param>
/// <param name="Kinds">The terms that they touch.</param>
/// <param name="IsUsual">They touch what cues usually touch.</param>
internal sealed record ScopeCue(Effect Effect, bool Back, bool Far, bool Final, TermSet Kinds, bool IsUsual);

internal enum Effect
{
    /// <summary>It is said not to be so.</summary>
    Denies,

    /// <summary>It is over, or only supposed.</summary>
    NotNow,

    /// <summary>A new clause begins: scopes end here.</summary>
    Ends,

    /// <summary>It is asked about, or asked for: no fact. Reaches up to a condition.</summary>
    Asks,

    /// <summary>A condition begins, in which facts are told again: "should i stop <em>if</em> it hurts".</summary>
    Opens,

    /// <summary>A list goes on: a denial reaches across the comma before.</summary>
    Joins,

    /// <summary>What comes now takes the place of what was said before.</summary>
    Replaces,

    /// <summary>Somebody else is spoken of from here on.</summary>
    Other,

    /// <summary>The writer is spoken of from here on.</summary>
    Self,

    /// <summary>Looks like another cue and does nothing: "not only", "no wonder".</summary>
    Nothing,
}
