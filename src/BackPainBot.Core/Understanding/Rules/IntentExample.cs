using BackPainBot.Core.Knowledge;

namespace BackPainBot.Core.Understanding.Rules;

/// <summary>What somebody may say, and the intent that it must be understood with.</summary>
/// <param name="Intent">Its id.</param>
/// <param name="InStep">It is said while a technique runs.</param>
/// <param name="Said">The text and where it is written.</param>
internal sealed record IntentExample(string Intent, bool InStep, PlacedText Said);
