namespace BackPainBot.Core.Knowledge;

/// <summary>How much speaks for a muscle as the source of a pain, and what.</summary>
/// <param name="Muscle">Its id.</param>
/// <param name="Score">Sum of the weights of all reasons.</param>
/// <param name="For">Strongest first.</param>
/// <param name="Against">Strongest first.</param>
public sealed record RankedMuscle(string Muscle, int Score, IReadOnlyList<Reason> For, IReadOnlyList<Reason> Against);

/// <summary>One thing that speaks for or against a muscle.</summary>
/// <param name="Slot"><see cref="PainSlots"/>: what was told about.</param>
/// <param name="Value">As the finding has it: for a finer region that was told, the coarser one.</param>
/// <param name="Weight">Positive for, negative against.</param>
/// <param name="Sentence">Id of the sentence that says why.</param>
/// <param name="Denied">It counts because the person said that it is not so.</param>
public sealed record Reason(string Slot, string Value, int Weight, string Sentence, bool Denied);

/// <summary>An answer that would put another muscle first.</summary>
/// <param name="Slot"><see cref="PainSlots"/>.</param>
/// <param name="Value">The answer; a side as in <see cref="PainSlots.SideValues"/>.</param>
/// <param name="Muscle">Id of the muscle that would then be first.</param>
public sealed record Turning(string Slot, string Value, string Muscle);
