using BackPainBot.Core.Knowledge;
using BackPainBot.Core.Understanding.Rules;

namespace BackPainBot.Core.Understanding.Scopes;

/// <summary>Words that change what the words around them mean: <c>no</c>, <c>used to</c>, <c>but</c>, <c>my mum</c>.</summary>
/// <param name="Effect">What they do.</param>
/// <param name="Back">They reach back to the beginning of the clause, else forward to its end.</param>
/// <param name="Far">They reach across commas.</param>
/// <param name="Final">They stand at the end of a clause: "upper back no, groin yes".</param>
/// <param name="IsPast">They do nothing in a message that says that it goes on.</param>
/// <param name="IsOwn">They touch what stands in their own words too: "arent numb".</param>
/// <param name="Kinds">The terms that they touch.</param>
/// <param name="IsUsual">They touch what cues usually touch.</param>
/// <param name="Place">Where they are written.</param>
internal sealed record ScopeCue(Effect Effect, bool Back, bool Far, bool Final, bool IsPast, bool IsOwn, TermSet Kinds, bool IsUsual, Place Place);

internal enum Effect
{
    /// <summary>It is said not to be so.</summary>
    Denies,

    /// <summary>It is over.</summary>
    NotNow,

    /// <summary>What is said to be past goes on until now: "3 years ago and it hurts since".</summary>
    Lasts,

    /// <summary>It is only supposed: "what if it was a hernia".</summary>
    Supposes,

    /// <summary>At the head of a sentence that names no person: what stands in it is asked about, "is a fever dangerous".</summary>
    Asks,

    /// <summary>A new clause begins: scopes end here.</summary>
    Ends,

    /// <summary>It is asked for, or asked about: no fact. Reaches up to a condition.</summary>
    Requests,

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

    /// <summary>The sentence tells, although it begins as a question does: "are so numb". Nobody is named by it.</summary>
    Tells,

    /// <summary>Looks like another cue and does nothing: "not only", "no wonder".</summary>
    Nothing,
}
