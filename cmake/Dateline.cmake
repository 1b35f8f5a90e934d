# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the project has in common.

# dateline_library(NAME): a static library with the project's warnings, definitions and include root.
function(dateline_library name)
  add_library(${name} STATIC)
  dateline_target(${name})
endfunction()

# dateline_target(NAME): warnings, definitions, include root, sanitizers.
function(dateline_target name)
  target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
  target_compile_options(${name} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                                         -Wold-style-cast -Wcast-qual $<$<BOOL:${DATELINE_WERROR}>:-Werror>)
  target_compile_definitions(${name} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
                                             QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
                                             QT_DISABLE_DEPRECATED_BEFORE=0x060400)
  if(DATELINE_SANITIZE)
    target_compile_options(${name} PRIVATE -fsanitize=address,undefined -fno-omit-frame-pointer
                                           -fno-sanitize-recover=undefined)
    target_link_options(${name} PUBLIC -fsanitize=address,undefined)
  endif()
endfunction()

# dateline_test(NAME LIBRARY): the test NAME.cpp, linked to LIBRARY, run on the offscreen platform. Its label is the
# folder of tests/ it lies in; the target LABEL_tests builds all of one label.
function(dateline_test name library)
  add_executable(${name} ${name}.cpp)
  dateline_target(${name})
  target_link_libraries(${name} PRIVATE ${library} dateline_test_support Qt6::Test)
  file(RELATIVE_PATH label "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
  string(REGEX REPLACE "/.*" "" label "${label}")
  if(NOT TARGET ${label}_tests)
    add_custom_target(${label}_tests)
  endif()
  add_dependencies(${label}_tests ${name})
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS ${label} TIMEOUT 300
                       ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
