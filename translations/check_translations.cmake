# Run by ctest: fails when a text of the program is not in the .ts files, or not yet translated.
#   cmake -DTS=<folder> -DSCRATCH=<folder> -DPROJECT_LIST=<.cmake file> -DGENERATOR=<.cmake file> -DLUPDATE=<program>
#         -DLCONVERT=<program> -P …
set(project ${SCRATCH}/project.json)
file(REMOVE_RECURSE ${SCRATCH})
file(COPY ${TS}/slipway_de.ts ${TS}/slipway_en.ts DESTINATION ${SCRATCH})
execute_process(COMMAND ${CMAKE_COMMAND} -DIN_FILE=${PROJECT_LIST} -DOUT_FILE=${project} -P ${GENERATOR} COMMAND_ERROR_IS_FATAL ANY)

# lupdate writes to the files that the project names: make it write to the copies.
file(READ ${project} text)
string(REGEX REPLACE "\"translations\":[^]]*]" "\"translations\": [\"${SCRATCH}/slipway_de.ts\", \"${SCRATCH}/slipway_en.ts\"]" text "${text}")
file(WRITE ${project} "${text}")
execute_process(COMMAND ${LUPDATE} -project ${project} -locations none -no-obsolete OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

execute_process(COMMAND ${LCONVERT} -pluralonly -i ${SCRATCH}/slipway_en.ts -o ${SCRATCH}/slipway_en.ts COMMAND_ERROR_IS_FATAL ANY)

foreach(language de en)
    execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${SCRATCH}/slipway_${language}.ts ${TS}/slipway_${language}.ts
        RESULT_VARIABLE differs OUTPUT_QUIET ERROR_QUIET)
    if(differs)
        message(FATAL_ERROR "The program's texts have changed. Build the target update_translations and translate what is new.")
    endif()
    file(STRINGS ${TS}/slipway_${language}.ts unfinished REGEX "type=\"(unfinished|vanished|obsolete)\"")
    if(unfinished)
        list(LENGTH unfinished count)
        message(FATAL_ERROR "${count} texts in slipway_${language}.ts are not translated.")
    endif()
endforeach()
