using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Dialogs;

/// <summary>Names of the slots that the engine itself reads or fills. Dialogs may have more.</summary>
internal static class Slots
{
    public const string Region = PainSlots.Region;
    public const string RegionHint = "region-hint";
    public const string Side = PainSlots.Side;
    public const string Timing = PainSlots.Timing;
    public const string Muscle = "muscle";
    public const string Technique = "technique";
    public const string Tool = "tool";
    public const string Floor = "floor";
    public const string Walk = "walk";
    public const string Walking = "walking";

    /// <summary>The part of a step that is told next, counted from 1, when one thing is told at a time.</summary>
    public const string Slow = "slow";
    public const string Told = "told";
    public const string Ready = "ready";
    public const string Plan = "plan";

    /// <summary>The value of <see cref="Plan"/> that goes on to a technique.</summary>
    public const string PlanWork = "work";

    public const string Practised = "practised";

    /// <summary>The technique that the person asked for by its name, tool or button.</summary>
    public const string WantedTechnique = "wanted-technique";

    /// <summary>The technique that was asked for and refused because another comes first.</summary>
    public const string RefusedTechnique = "too-quick";

    /// <summary>The person came with a pain of their own: no pressing before the danger card.</summary>
    public const string Hurts = "hurts";
    public const string Pause = "pause";

    /// <summary>The value of <see cref="Pause"/> after which the danger card is asked anew.</summary>
    public const string Long = "long";

    public const string GivenUp = "given-up";

    /// <summary>The muscle that the last answered fact was about.</summary>
    public const string About = "about";

    /// <summary>The dialog that the person wanted when the next visit's questions came first.</summary>
    public const string Goal = "goal";

    public const string Answered = "answered:";
    public const string Unsure = "unsure:";

    /// <summary>The card is put once more, though it was answered: the person went back to it.</summary>
    public const string AskedAgain = "asked-again:";

    public const string Unknown = "unknown";
    public const string Any = "any";
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>Slots that only note that a safety question was put or answered.</summary>
    public static bool IsSafety(string slot) => CardAnswered(slot) is not null
        || slot.StartsWith(Unsure, StringComparison.Ordinal) || slot.StartsWith(AskedAgain, StringComparison.Ordinal);

    /// <summary>The card that was answered; null for any other slot.</summary>
    public static string? CardAnswered(string slot) => slot.StartsWith(Answered, StringComparison.Ordinal) ? slot[Answered.Length..] : null;

    /// <summary>Slots of which several values hold at once.</summary>
    public static bool HoldsMany(string slot) => slot is Region or Timing or Told;
}
